/** Files that the bundler turns into a text (styles) or an address relative to the page's scripts. */
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "*.woff2" {
  const address: string;
  export default address;
}
declare module "*.worklet.js" {
  const address: string;
  export default address;
}
