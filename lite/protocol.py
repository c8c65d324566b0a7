"""Every message between the page and Python, as types; `worker/protocol.gen.ts` is made from it.

Toward Python a message is a verb (`run`), toward the page a fact (`update`). Adding an optional
field keeps PROTOCOL, any other change raises it. Plain values live on the page; objects that only
Python understands (`State`) stay in Python under their block's id and are sent as null.
"""

from __future__ import annotations

from typing import Any, Literal, TypedDict

PROTOCOL = 1


class Target(TypedDict):
    """A block and the name of one of its events."""

    id: int
    event: str


class Node(TypedDict):
    """One block of the layout."""

    id: int
    type: str
    props: dict[str, Any]
    """Only what differs from the layout's `defaults` for this type."""
    children: list[Node]


class Listener(TypedDict):
    """What the page must know to start a run."""

    id: int
    targets: list[Target]
    inputs: list[int]
    outputs: list[int]
    python: bool
    """False where JavaScript alone answers."""
    js: str | None
    """Key into the site's scripts; the script runs before Python."""
    show_progress: Literal["full", "minimal", "hidden"]
    show_progress_on: list[int] | None
    """Blocks that show the pending state; null means the outputs."""
    scroll_to_output: bool
    trigger_mode: Literal["once", "multiple", "always_last"]
    cancels: list[int]
    """Listeners whose runs end when this one starts."""
    after: int | None
    """Listener whose runs start this one when they end."""
    after_outcome: Literal["any", "success", "failure"]
    queue: bool
    validates: bool
    event_data: bool
    """Whether its function asks what a `change` is about."""
    stream_every: float
    """Seconds between the pieces of a stream."""
    time_limit: float | None
    """Seconds after which a stream ends by itself."""


class Blueprint(TypedDict):
    """Everything the page draws and listens to."""

    title: str
    mode: str
    fill_height: bool
    fill_width: bool
    defaults: dict[str, dict[str, Any]]
    """Default props, once for each block type that occurs."""
    blocks: list[Node]
    listeners: list[Listener]
    show_error: bool
    """Whether other exceptions than `Error` show their text to the visitor."""
    cache: str
    """Python's folder for the visitor's files."""
    max_file_size: int | None
    """Bytes that one of the visitor's files may have."""
    leaves: bool
    """Whether Python has something to do when the visitor leaves."""
    translations: dict[str, dict[str, str]]
    """Texts by language and name; empty where the app has but one language."""


class Font(TypedDict):
    """A font of the theme that comes as files."""

    name: str
    weights: list[int]


class Document(TypedDict):
    """What the build writes around the page: head, styles and scripts."""

    theme_css: str
    fonts: list[Font]
    css: str
    head: str
    js: str
    """The app's own `js=`: run once when the page has loaded."""
    scripts: dict[str, str]
    """Source of each listener's `js=` by its key."""
    favicon: str
    """The address of the page's icon: a URL, or a data URL with the author's own."""
    footer_links: list[str]


class Problem(TypedDict):
    """An error, as the page or the terminal shows it."""

    name: str
    message: str
    title: str
    duration: float | None
    """Seconds the notice stays; null keeps it until closed."""
    visible: bool
    """Whether the visitor sees `message` as a notice."""
    traceback: str
    """Python's traceback from the author's first frame on; empty for `Error`."""


class Change(TypedDict):
    """New props of one block, `value` among them where it changed."""

    id: int
    props: dict[str, Any]


class Run(TypedDict):
    """An event fired; here are the current values of its inputs."""

    type: Literal["run"]
    run: int
    """Chosen by the page, echoed in every answer."""
    fn: int
    """The listener's id."""
    inputs: list[Any]
    target: Target | None
    data: Any
    """The event's own payload, for `EventData`."""


class Visit(TypedDict):
    """Where and how the page is seen; the first message of a visit."""

    type: Literal["visit"]
    url: str
    user_agent: str
    languages: list[str]
    referrer: str
    cookies: str


class Call(TypedDict):
    """A block's half in the page asks one of the block's functions in Python."""

    type: Literal["call"]
    call: int
    """Chosen by the page, echoed in the reply."""
    id: int
    fn: str
    args: list[Any]


class Cancel(TypedDict):
    """Stop a run; its answer is no longer wanted."""

    type: Literal["cancel"]
    run: int


class Leave(TypedDict):
    """The visitor leaves the page; Python has a moment for what must be done then."""

    type: Literal["leave"]


class Resume(TypedDict):
    """What an earlier Python of this visit remembered; right after `visit`."""

    type: Literal["resume"]
    data: bytes


class Memory(TypedDict):
    """What Python would have to be told if it were started again; replaces any earlier one."""

    type: Literal["memory"]
    data: bytes
    lost: bool
    """Whether some state is not in it, because it cannot be pickled or is too large."""


class Cancelling(TypedDict):
    """Python heard that a run is to be stopped; without this word it is busy and must be ended."""

    type: Literal["cancelling"]
    run: int


class Ready(TypedDict):
    """The app has started and its layout is the one the page was built with."""

    type: Literal["ready"]


class Layout(TypedDict):
    """The app has started with another layout than the page's."""

    type: Literal["layout"]
    blueprint: Blueprint
    scripts: dict[str, str]


class Crashed(TypedDict):
    """The app could not start."""

    type: Literal["crashed"]
    problem: Problem


class Update(TypedDict):
    """A result of a run: one `yield`, or the return value."""

    type: Literal["update"]
    run: int
    changes: list[Change]


class Rendered(TypedDict):
    """A function under `gr.render` made its part of the layout anew."""

    type: Literal["rendered"]
    run: int
    id: int
    """The place whose children these are."""
    children: list[Node]
    defaults: dict[str, dict[str, Any]]
    keep: dict[str, list[str]]
    """Props that a block keeps if it is on the page already, by its id."""
    dropped: list[int]
    """Listeners of the run before."""
    listeners: list[Listener]
    scripts: dict[str, str]


class Progress(TypedDict):
    """How far a run has come, as its `Progress` says."""

    type: Literal["progress"]
    run: int
    fraction: float | None
    """Between 0 and 1; null while the end is unknown."""
    text: str


class Done(TypedDict):
    """A run ended; every update has been sent."""

    type: Literal["done"]
    run: int


class Failed(TypedDict):
    """A run ended with an exception."""

    type: Literal["failed"]
    run: int
    problem: Problem


class Reply(TypedDict):
    """What a block's function gave to a call, or what it raised."""

    type: Literal["reply"]
    call: int
    result: Any
    problem: Problem | None


class Complaint(TypedDict):
    """What a validator says about one input."""

    id: int
    message: str


class Invalid(TypedDict):
    """A validator refused the inputs; the listener did not run and nothing follows."""

    type: Literal["invalid"]
    run: int
    complaints: list[Complaint]


class Expired(TypedDict):
    """Files that are no more, as `delete_cache` wants it."""

    type: Literal["expired"]
    paths: list[str]


class Notice(TypedDict):
    """A message for the visitor."""

    type: Literal["notice"]
    level: Literal["info", "warning", "success", "error"]
    message: str
    title: str
    duration: float | None


ToPython = Visit | Resume | Run | Call | Cancel | Leave
ToPage = (
    Ready
    | Layout
    | Crashed
    | Cancelling
    | Memory
    | Update
    | Rendered
    | Progress
    | Reply
    | Invalid
    | Done
    | Failed
    | Expired
    | Notice
)
