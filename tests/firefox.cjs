// Loaded into Playwright's driver (NODE_OPTIONS) where it drives a stock Firefox over WebDriver BiDi.
// Playwright 1.65 sends `emulation.setMediaFeaturesOverride` to each new page, which Firefox 153 does
// not know, and gives up. Here it sends none: emulate_media() does nothing in Firefox. To be deleted
// with what sets it in conftest.py once `playwright.firefox.launch(channel="moz-firefox")` opens a page.
const Module = require("node:module");
const fs = require("node:fs");

const SENDERS = /async (?:updateEmulateMedia|doUpdateDefaultEmulatedMedia)\(\) \{(?=\s+const features = )/g;
const load = Module._extensions[".js"];

Module._extensions[".js"] = (module, file) => {
  if (!file.endsWith("coreBundle.js")) return load(module, file);
  module._compile(fs.readFileSync(file, "utf8").replace(SENDERS, "$& return;"), file);
};
