/** Styles of a table's cells. */
export const look = `
.grid-scroll { position: relative; overflow: auto; outline: none; overscroll-behavior-x: contain; font-family: var(--font-mono); font-size: var(--text-md); scroll-padding-top: 42px; }
.virtual-head, .virtual-head > thead { display: block; }
.virtual-head { position: sticky; top: 0; z-index: 3; width: fit-content; }
.virtual-body { position: relative; contain: layout style; }
.virtual-row { display: flex; width: 100%; align-items: stretch; }
.grid-scroll:not(.wrapping) .virtual-body .virtual-row { contain: strict; }
.virtual-row { --fill: var(--table-even-background-fill); background: var(--fill); }
.virtual-row.odd { --fill: var(--table-odd-background-fill); }
.virtual-body .virtual-row:hover { --fill: color-mix(in srgb, var(--table-row-focus) 55%, var(--table-even-background-fill)); }
.virtual-head .virtual-row { --fill: var(--table-odd-background-fill); height: 42px; border-bottom: 1px solid var(--border-color-primary); }
.grid-head, .grid-cell, .row-number {
  position: relative; flex: none; min-width: 0; background: var(--fill);
  border-inline-end: 1px solid var(--border-color-primary);
}
.grid-cell, .virtual-body .row-number { border-bottom: 1px solid color-mix(in srgb, var(--border-color-primary) 60%, transparent); }
.virtual-row > :last-child { border-inline-end: 0; }
.row-number { position: sticky; inset-inline-start: 0; z-index: 2; display: grid; place-items: center; color: var(--body-text-color-subdued); font: var(--text-xs) var(--font-mono); }
.grid-head.pinned, .grid-cell.pinned { position: sticky; z-index: 2; }
.grid-head { display: flex; align-items: center; gap: 2px; padding: 0 4px; font-weight: 600; }
.grid-head > .mark { margin-inline-start: 8px; }
.head-name { display: flex; align-items: center; gap: 4px; flex: 1; min-width: 0; height: 100%; padding: 0 8px; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.head-text { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sort-mark { display: inline-flex; align-items: center; opacity: 0; color: var(--body-text-color-subdued); font-size: var(--text-xs); transition: opacity .12s; }
.grid-head:hover .sort-mark { opacity: .6; }
.sorted .sort-mark { opacity: 1 !important; color: var(--color-accent); }
.head-filtered { color: var(--color-accent); }
.head-menu { opacity: .55; min-width: 20px; padding: 2px; }
.grid-head:hover .head-menu, .grid-head.active .head-menu { opacity: 1; }
.grid-head.active { box-shadow: inset 0 0 0 2px var(--color-accent); }
.cell-shown { display: flex; align-items: center; height: 100%; min-height: 37px; padding: 8px 12px; line-height: 1.45; }
.cell-shown > span { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: pre; unicode-bidi: plaintext; text-align: -webkit-match-parent; text-align: match-parent; }
.is-number .cell-shown > span { text-align: right; font-variant-numeric: tabular-nums; }
.is-number .cell-shown > span:dir(rtl) { text-align: left; }
.is-number .head-name { flex-direction: row-reverse; }
.is-bool .cell-shown { justify-content: center; }
.wrapping .cell-shown { align-items: flex-start; }
.wrapping .cell-shown > span { white-space: pre-wrap; overflow-wrap: anywhere; }
.wrapping .grid-cell { max-height: none; overflow: hidden; }
.wrapping .grid-cell.active { overflow: visible; }
.grid-cell { cursor: cell; user-select: none; }
.grid-cell .md { min-width: 0; overflow-wrap: anywhere; font-size: inherit; }
.grid-cell .md > :first-child { margin-top: 0; }
.grid-cell .md > :last-child { margin-bottom: 0; }
.grid-cell img { max-height: 64px; max-width: 100%; }
.grid-cell.within::after { content: ""; position: absolute; inset: 0; background: var(--color-accent); opacity: .12; pointer-events: none; }
.grid-cell.active::after { background: none; opacity: 1; box-shadow: inset 0 0 0 2px var(--color-accent); }
.grid-cell[aria-readonly] { color: var(--body-text-color-subdued); }
.with-menu:not(.is-bool) .cell-shown { padding-inline-end: 30px; }
.cell-menu { position: absolute; inset-block-start: 7px; inset-inline-end: 4px; z-index: 1; background: var(--fill); }
`;
