/** How written text looks: Markdown, messages, HTML with Gradio's default styles. */
export const prose = `
.prose { font-size: var(--text-md); line-height: 1.5; color: var(--body-text-color); overflow-wrap: anywhere; }
.prose > :first-child, .md > :first-child { margin-top: 0; }
.prose > :last-child, .md > :last-child, .prose :is(center, div) > :last-child { margin-bottom: 0; }
.prose :is(h1, h2, h3, h4, h5, h6) {
  margin: 16px 0 8px; font-weight: 600; line-height: 1.3; color: var(--body-text-color);
}
.prose h1 { font-size: var(--text-xxl); }
.prose h2 { font-size: var(--text-xl); }
.prose h3 { font-size: var(--text-lg); }
.prose :is(h4, h5, h6) { font-size: var(--text-md); }
.prose p, .prose ul, .prose ol { margin: 0 0 .6em; }
.prose :is(center, div) + p { margin-top: 16px; }
.prose :is(ul, ol) { padding-inline-start: 1.6em; }
.prose ul { list-style: disc; }
.prose ol { list-style: decimal; }
.prose li { margin: .25em 0; }
.prose li > :is(ul, ol) { margin: 0; }
.prose li > p { margin: .25em 0; }
.prose li:has(> input[type="checkbox"]), .prose li:has(> p:first-child > input[type="checkbox"]) { list-style: none; }
.prose li input[type="checkbox"] { margin-block: 0; margin-inline: -1.4em .4em; accent-color: var(--color-accent); vertical-align: -.1em; }
.prose a { color: var(--link-text-color); text-decoration: underline; text-underline-offset: 2px; }
.prose a:hover { color: var(--link-text-color-hover); }
.prose a:active { color: var(--link-text-color-active); }
.prose a:visited:not(:hover) { color: var(--link-text-color-visited); }
.prose :is(strong, b) { font-weight: 600; }
.prose :is(code, kbd) {
  padding: 1px 4px; border: 1px solid var(--border-color-primary); border-radius: var(--radius-sm);
  background: var(--code-background-fill); font: .875em/1.4 var(--font-mono);
}
.prose pre {
  margin: 0; padding: var(--spacing-xl); overflow-x: auto; border-radius: var(--radius-md);
  background: var(--code-background-fill); font: var(--text-sm)/1.55 var(--font-mono);
  overflow-wrap: normal; tab-size: 4;
}
.prose pre code { padding: 0; border: 0; background: none; font: inherit; white-space: pre; }
.prose blockquote {
  margin: 1em 0; padding: .1em 1em; border-inline-start: 3px solid var(--border-color-primary);
  color: var(--body-text-color-subdued);
}
.prose blockquote > :last-child { margin-bottom: 0; }
.prose hr { margin: 2em 0; border: 0; border-top: 1px solid var(--border-color-primary); }
.prose :is(img, video, svg, canvas) { max-width: 100%; }
.prose img { height: auto; vertical-align: middle; }
.prose table { border-collapse: collapse; margin: .5em 0 1em; overflow-wrap: normal; }
.prose :is(th, td) { padding: var(--spacing-md) var(--spacing-lg); border: 1px solid var(--border-color-primary); }
.prose th { background: var(--background-fill-secondary); font-weight: 600; }
.prose :is(th, td):not([align]) { text-align: start; }
.prose summary { cursor: pointer; }
`;
