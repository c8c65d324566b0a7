/** Formulas by KaTeX, with its styles and fonts; loaded where a text has a formula. */
import katex from "katex";
import amsRegular from "katex/dist/fonts/KaTeX_AMS-Regular.woff2";
import caligraphicBold from "katex/dist/fonts/KaTeX_Caligraphic-Bold.woff2";
import caligraphicRegular from "katex/dist/fonts/KaTeX_Caligraphic-Regular.woff2";
import frakturBold from "katex/dist/fonts/KaTeX_Fraktur-Bold.woff2";
import frakturRegular from "katex/dist/fonts/KaTeX_Fraktur-Regular.woff2";
import mainBold from "katex/dist/fonts/KaTeX_Main-Bold.woff2";
import mainBoldItalic from "katex/dist/fonts/KaTeX_Main-BoldItalic.woff2";
import mainItalic from "katex/dist/fonts/KaTeX_Main-Italic.woff2";
import mainRegular from "katex/dist/fonts/KaTeX_Main-Regular.woff2";
import mathBoldItalic from "katex/dist/fonts/KaTeX_Math-BoldItalic.woff2";
import mathItalic from "katex/dist/fonts/KaTeX_Math-Italic.woff2";
import sansBold from "katex/dist/fonts/KaTeX_SansSerif-Bold.woff2";
import sansItalic from "katex/dist/fonts/KaTeX_SansSerif-Italic.woff2";
import sansRegular from "katex/dist/fonts/KaTeX_SansSerif-Regular.woff2";
import scriptRegular from "katex/dist/fonts/KaTeX_Script-Regular.woff2";
import size1 from "katex/dist/fonts/KaTeX_Size1-Regular.woff2";
import size2 from "katex/dist/fonts/KaTeX_Size2-Regular.woff2";
import size3 from "katex/dist/fonts/KaTeX_Size3-Regular.woff2";
import size4 from "katex/dist/fonts/KaTeX_Size4-Regular.woff2";
import typewriter from "katex/dist/fonts/KaTeX_Typewriter-Regular.woff2";
import styles from "katex/dist/katex.min.css";

const FONTS: Record<string, string> = {
  "AMS-Regular": amsRegular,
  "Caligraphic-Bold": caligraphicBold,
  "Caligraphic-Regular": caligraphicRegular,
  "Fraktur-Bold": frakturBold,
  "Fraktur-Regular": frakturRegular,
  "Main-Bold": mainBold,
  "Main-BoldItalic": mainBoldItalic,
  "Main-Italic": mainItalic,
  "Main-Regular": mainRegular,
  "Math-BoldItalic": mathBoldItalic,
  "Math-Italic": mathItalic,
  "SansSerif-Bold": sansBold,
  "SansSerif-Italic": sansItalic,
  "SansSerif-Regular": sansRegular,
  "Script-Regular": scriptRegular,
  "Size1-Regular": size1,
  "Size2-Regular": size2,
  "Size3-Regular": size3,
  "Size4-Regular": size4,
  "Typewriter-Regular": typewriter,
};

const sheet = document.createElement("style");
sheet.textContent = styles.replace(
  /src:url\(fonts\/KaTeX_([\w-]+)\.woff2\)[^;}]*/g,
  (_, name: string) =>
    `src:url("${new URL(FONTS[name] ?? "", import.meta.url).href}") format("woff2")`,
);
document.head.insertBefore(sheet, document.getElementById("app-css"));

const drawn = new Map<string, string>();

/** A formula as HTML with MathML for screen readers; a wrong one is shown as its source, in red. */
export function formula(tex: string, display: boolean): string {
  const key = `${display ? 1 : 0}${tex}`;
  let html = drawn.get(key);
  if (html === undefined) {
    html = katex.renderToString(tex, { displayMode: display, throwOnError: false });
    if (drawn.size > 500) drawn.clear();
    drawn.set(key, html);
  }
  return html;
}
