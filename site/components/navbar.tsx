/** The bar stands above the page, not where its component does: see `site/bar.tsx`. */
export default function Navbar(): null {
  return null;
}
