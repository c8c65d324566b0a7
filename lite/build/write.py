"""Writes the site: page, scripts, Pyodide, the author's files, and a manifest of them all."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import mimetypes
import re
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

from lite.build import (
    VERSION,
    archive,
    bundle,
    classic,
    collect,
    figure,
    font,
    opened,
    part,
    png,
    policy,
)
from lite.build.package import Package, brings_components
from lite.build.rehearsal import Rehearsal, environment
from lite.errors import BuildError
from lite.protocol import PROTOCOL

ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect x='1' y='1' width='6' height='6' rx='1.5' fill='%23f97316'/%3E"
    "%3Crect x='9' y='1' width='6' height='6' rx='1.5' fill='%23fb923c'/%3E"
    "%3Crect x='1' y='9' width='14' height='6' rx='1.5' fill='%23ea580c'/%3E%3C/svg%3E"
)

GUARD = (
    "{let w=location.protocol=='file:'?3e3:50,f=()=>{let d=document,b=d.getElementById('fallback');"
    "if(b&&!d.getElementById('root').firstChild){b.hidden=false;"
    "let p=b.querySelector('[hidden]');if(p)p.hidden=w==50;"
    "b.querySelector('button').onclick=()=>location.reload()}};"
    "addEventListener('error',()=>setTimeout(f,w),true);"
    "addEventListener('unhandledrejection',()=>setTimeout(f,w))}"
)
"""Shows a sentence where the page's own script does not arrive."""


EARLY = (
    "try{let w=blocksLiteEarly=new Worker('%s',{type:'module',name:'%s'});"
    "w.onerror=e=>{e.preventDefault();blocksLiteEarly=null}}catch{}"
)
"""Starts the worker of that address before the page's script is there; its name tells it what it
can begin with. Where that fails, the page's script tries again and knows what to say."""

HOW_TO_SERVE = (
    "<p hidden>It was opened as a file, and browsers start Python only from a web address. In its "
    "folder run <code>python3 -m http.server</code>, then open http://localhost:8000; or build it "
    "with <code>--from-file</code>.</p>"
)
"""What the sentence adds where a site with Python is opened as a file."""


@dataclass
class Site:
    """A folder being written; remembers every file with its hash."""

    folder: Path
    files: dict[str, dict[str, Any]] = field(default_factory=dict)

    def write(self, name: str, data: bytes) -> str:
        """Writes a file below the folder and gives its address."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.files[name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        return name

    def keep(self, stem: str, data: bytes, ending: str) -> dict[str, Any]:
        """Writes an asset whose name changes with its content; describes it for the worker."""
        digest = hashlib.sha256(data).hexdigest()[:10]
        url = self.write(f"assets/{stem}-{digest}{ending}", data)
        return {"url": url, **self.files[url]}


def prepare(folder: Path) -> None:
    """Empties the folder of an earlier build; refuses any other that is not empty."""
    if folder.is_file():
        raise BuildError(f"{folder} is a file. Give another folder with -o.")
    if folder.exists() and any(folder.iterdir()):
        if not collect.is_site(folder):
            raise BuildError(
                f"{folder} has files that no build of this kind made. Empty it, or give another "
                "folder with -o."
            )
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)


def write(
    folder: Path,
    source: collect.Source,
    rehearsal: Rehearsal,
    files: collect.Files,
    packages: Sequence[Package] = (),
    packed: Sequence[tuple[Path, bool]] = (),
    title: str | None = None,
    persist: Sequence[str] = (),
    published: Mapping[str, str] = MappingProxyType({}),
    from_file: bool = False,
) -> Site:
    """Writes the whole site into an empty folder.

    `published` tells where others keep a package, for those that the site does not carry itself;
    with `from_file` the site starts without a web server, too.
    """
    site = Site(folder)
    manifest: dict[str, Any] = json.loads((bundle.ASSETS / "page.json").read_bytes())
    code = [path for name, path in files.items() if name.endswith(".py")]
    made = list(policy.makers(each.path for each in packages))
    free = bool(made) or any(map(brings_components, packages))
    names = [each.name for each in packages]
    fixed = not rehearsal.needs_python
    parts = part.chosen(manifest, rehearsal.blueprint, code, names, everything=free, fixed=fixed)
    for url, content in rehearsal.published.items():
        site.write(unquote(url), png.packed(url, content))
    scripts = [each for each in [own_script(site, rehearsal)] if each]
    starter = GUARD
    if rehearsal.needs_python:
        for name in parts.files:
            site.write(f"assets/{name}", (bundle.ASSETS / "page" / name).read_bytes())
        delivered = [
            {**delivery(site, package, path, published), "library": library}
            for package, (path, library) in zip(packages, packed, strict=True)
        ]
        boot = python_files(site, source, rehearsal, files, delivered, persist)
        boot["lock"] = lock_file(site, names)
        python = {
            "protocol": PROTOCOL,
            "fingerprint": rehearsal.fingerprint,
            "worker": f"assets/{manifest['worker']}",
            "boot": boot,
        }
        scripts.append(f'<script type="module" src="assets/{manifest["shell"][0]}"></script>')
        if from_file:
            starter += opened.write(site, manifest, parts.files, boot)
        else:
            starter += EARLY % (python["worker"], early(boot))
    else:
        python = None
        url = plain_page(site, parts, manifest)
        scripts.append(f'<script defer src="{url}"></script>')
    config = {
        "kinds": parts.kinds,
        "python": python,
        "figures": figures(site, packages),
        "answers": answers(site, rehearsal),
    }
    icon = favicon(site, rehearsal.document["favicon"])
    name = title or rehearsal.blueprint["title"]
    fonts = font.faces(site, rehearsal.document["fonts"], files)
    rehearsal.warnings += [no_font(family) for family in fonts.missing]
    text = page(
        rehearsal,
        manifest,
        config,
        scripts,
        icon,
        name,
        fonts,
        starter,
        policy.allowed(code, made),
        from_file,
    )
    site.write("index.html", text.encode())
    record = {
        "made_by": "blocks-lite",
        "version": VERSION,
        "app": {"main": source.main, "files": sorted(files) if python else []},
        "packages": {
            package.name: {
                "version": package.version,
                "sha256": package.sha256,
                **({"url": published[package.name]} if package.name in published else {}),
            }
            for package in packages
        },
        "files": dict(sorted(site.files.items())),
    }
    (folder / collect.MARKER).write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return site


def python_files(
    site: Site,
    source: collect.Source,
    rehearsal: Rehearsal,
    files: collect.Files,
    packages: Sequence[dict[str, Any]],
    persist: Sequence[str],
) -> dict[str, Any]:
    """Writes Pyodide, this package and the app; says where they are and what to start."""
    pyodide = bundle.ASSETS / "pyodide"
    return {
        "script": site.keep("pyodide", (pyodide / "pyodide.asm.js").read_bytes(), ".js"),
        "wasm": site.keep("pyodide", (pyodide / "pyodide.asm.wasm").read_bytes(), ".wasm"),
        "stdlib": site.keep("stdlib", (bundle.ASSETS / "stdlib.bin").read_bytes(), ".bin"),
        "lite": site.keep("lite", (bundle.ASSETS / "lite.bin").read_bytes(), ".bin"),
        "rest": site.keep("rest", (bundle.ASSETS / "rest.bin").read_bytes(), ".bin"),
        "app": site.keep("app", archive.pack(files), ".bin"),
        "packages": packages,
        "main": f"/app/{source.main}",
        "fingerprint": rehearsal.fingerprint,
        "persist": list(persist),
        "environment": environment(),
    }


def delivery(
    site: Site, package: Package, packed: Path, published: Mapping[str, str]
) -> dict[str, Any]:
    """Where the page finds a package: among its own files, or where its publisher keeps it."""
    url = published.get(package.name)
    if url is None:
        return site.keep(package.name, packed.read_bytes(), ".bin")
    size = package.path.stat().st_size
    return {"url": url, "size": size, "sha256": package.sha256, "wheel": True}


def lock_file(site: Site, packages: Collection[str]) -> dict[str, Any] | None:
    """Pyodide's list of packages, for an app that can install some while it runs."""
    if "micropip" not in packages:
        return None
    text = (bundle.ASSETS / "pyodide" / "pyodide-lock.json").read_bytes()
    return site.keep("lock", bundle.compress(text), ".bin")


def figures(site: Site, packages: Sequence[Package]) -> dict[str, Any]:
    """Writes the scripts that draw these packages' figures; says what the page may run."""
    kept = {name: site.keep(name, code, ".js") for name, code in figure.scripts(packages).items()}
    return {
        name: {"url": file["url"], "integrity": figure.integrity(file)}
        for name, file in kept.items()
    }


LARGE = 20_000
"""Characters from which on a listener's answers stand in a file of their own."""


def answers(site: Site, rehearsal: Rehearsal) -> dict[int, Any]:
    """What listeners answer to known inputs; where that is much, the address of a file with it."""
    found: dict[int, Any] = {}
    for number, answer in rehearsal.answers.items():
        text = json.dumps(answer["rows"], separators=(",", ":"))
        large = len(text) > LARGE
        rows = site.keep("answers", text.encode(), ".json")["url"] if large else answer["rows"]
        found[number] = {**answer, "rows": rows}
    return found


def plain_page(site: Site, parts: part.Parts, manifest: dict[str, Any]) -> str:
    """Writes the page as one script without modules; the large libraries stay beside it."""
    inside = [name for name in classic.inside(manifest, parts.kinds) if name in parts.files]
    apart = [name for name in parts.files if name not in {*inside, manifest["worker"]}]
    for name in sorted(classic.closure(manifest, apart)):
        site.write(f"assets/{name}", (bundle.ASSETS / "page" / name).read_bytes())
    code = classic.script(bundle.ASSETS / "classic", inside, manifest["shell"][0])
    return str(site.keep("page", code, ".js")["url"])


def own_script(site: Site, rehearsal: Rehearsal) -> str:
    """Writes the author's `js=` texts and transpiled functions; gives the element that loads them.

    It is a script, so that the page never evaluates a text, and no module, so that it has run
    before the page starts, from `file:` too.
    """
    code = rehearsal.local + script_texts(rehearsal)
    if not code:
        return ""
    if rehearsal.source_map:
        text = json.dumps(rehearsal.source_map, separators=(",", ":"))
        url = site.keep("scripts", text.encode(), ".map")["url"]
        code += f"//# sourceMappingURL={url.rpartition('/')[2]}\n"
    return f'<script defer src="{site.keep("scripts", code.encode(), ".js")["url"]}"></script>'


def page(
    rehearsal: Rehearsal,
    manifest: dict[str, Any],
    config: dict[str, Any],
    scripts: Sequence[str],
    icon: str,
    title: str,
    fonts: font.Faces,
    starter: str,
    later: Collection[str] = (),
    from_file: bool = False,
) -> str:
    """The page's HTML with everything its first paint needs; `starter` is its inline script."""
    document = rehearsal.document
    wanted: list[str] = []
    if config["python"]:
        wanted += manifest["shell"]
        for kind in rehearsal.blueprint["defaults"]:
            wanted += manifest["components"].get(kind, [])
    preloads = [
        f'<link rel="modulepreload" href="assets/{name}">' for name in dict.fromkeys(wanted)
    ]
    if fonts.preload and config["python"]:  # from a folder a browser would refuse it
        kind = 'as="font" type="font/woff2" crossorigin'
        preloads.append(f'<link rel="preload" {kind} href="{fonts.preload}">')
    values = {
        "csp": policy.directives(
            document["head"],
            rehearsal.blueprint,
            starter,
            figure.EVALUATED & set(config["figures"]),
            later,
            from_file,
        ),
        "title": html.escape(title),
        "icon": html.escape(icon),
        "preloads": "\n".join(preloads),
        "css": style(fonts.css + document["theme_css"] + manifest["css"]),
        "app_css": style(weighty(document["css"])),
        "guard": starter,
        "how_to_serve": HOW_TO_SERVE if config["python"] else "",
        "scripts": "\n".join(scripts),
        "head": document["head"],
        "config": data(config),
        "blueprint": data(rehearsal.blueprint),
    }
    template = (bundle.ASSETS / "index.html").read_text(encoding="utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], template)


def no_font(family: str) -> str:
    """The sentence about a font without files."""
    own = family.replace(" ", "")
    return (
        f"The font {family} is not among those that come along, so the page shows the one behind "
        f"it. Put its files into the app: static/fonts/{own}/{own}-Regular.woff2 and "
        f"{own}-SemiBold.woff2."
    )


def data(value: object) -> str:
    """JSON that may stand inside a script element."""
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def weighty(css: str) -> str:
    """The author's CSS, and once more with the weight to win against the page's own.

    Gradio does the same: `button.primary { border-radius: 0 }` counts there.
    """
    return (
        f"{css}\n.gradio-container.gradio-container .contain {{\n{css}\n}}" if css.strip() else css
    )


def style(css: str) -> str:
    """CSS that may stand inside a style element."""
    return css.replace("</style", "<\\/style")


def early(boot: Mapping[str, Any]) -> str:
    """The name of a worker that begins by itself; addresses are relative to the worker's file."""
    script, wasm = boot["script"], boot["wasm"]
    files = {"script": Path(script["url"]).name, "wasm": {**wasm, "url": Path(wasm["url"]).name}}
    return json.dumps(files, separators=(",", ":"))


def script_texts(rehearsal: Rehearsal) -> str:
    """The author's `js=` texts, as functions that the page finds by their keys."""
    document = rehearsal.document
    if not document["scripts"] and not document["js"]:
        return ""
    entries = [
        f"{json.dumps(key)}: (\n{text}\n)" for key, text in sorted(document["scripts"].items())
    ]
    lines = ["(globalThis.blocksLite ??= {}).scripts = {\n" + ",\n".join(entries) + "\n};"]
    if document["js"]:
        lines.append(f"globalThis.blocksLite.app = (\n{document['js']}\n);")
    return "\n".join(lines) + "\n"


def favicon(site: Site, address: str) -> str:
    """The address of the page's icon: the author's, as a file of its own, or ours."""
    head, _, content = address.partition(";base64,")
    if not content:
        return address or ICON
    ending = mimetypes.guess_extension(head.removeprefix("data:")) or ""
    return str(site.keep("icon", base64.b64decode(content), ending)["url"])
