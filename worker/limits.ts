/** The edge's numbers, each with its unit in the name and its reason beside it. Promises that no other file has any. */

/** A body of JSON: the longest message, escaped, is a quarter of it. More is never parsed. */
export const MAX_JSON_BYTES = 64_000;
/** A PATCH may carry a whole draft (MAX_DRAFT_BYTES) and its envelope. */
export const MAX_PATCH_BYTES = 1_100_000;
/** `formData()` holds the whole body in memory, and a Worker has 128 MB. */
export const MAX_FORM_BYTES = 20_000_000;
/** Brackets or tags inside one another in a foreign project: real ones have a dozen. */
export const MAX_PROJECT_DEPTH = 64;
/** What is still read of a request that was refused, so that its sender sees why. */
export const MAX_DRAIN_BYTES = 300_000_000;
export const DRAIN_MS = 30_000;
/** What one network may ask: a page full of 300 photos asks for each once, and a person opens no 60 films in an hour. */
export const NETWORK_REQUESTS = { name: 'requests', count: 3_000, window_ms: 60_000 } as const;
export const NETWORK_SESSIONS = { name: 'sessions', count: 60, window_ms: 3_600_000 } as const;
/** On one's own machine the limits only stop a program that runs wild. */
export const LOCAL_REQUESTS = { name: 'requests', count: 300_000, window_ms: 60_000 } as const;
export const LOCAL_SESSIONS = { name: 'sessions', count: 20_000, window_ms: 3_600_000 } as const;
/**
 * Requests of one network under way at a time in one isolate, until each has its answer's first byte: uploads of a whole
 * class room fit, a program that opens connections and lets them hang does not. On one's own machine only the latter.
 */
export const NETWORK_AT_ONCE = 200;
export const LOCAL_AT_ONCE = 5_000;
/** Networks counted in one isolate at a time: about 1 MB. */
export const MAX_NETWORKS_KEPT = 10_000;
/** What one session may be asked, from wherever: its own page at its busiest asks a tenth of it. */
export const SESSION_REQUESTS = { name: 'session', count: 6_000, window_ms: 60_000 } as const;
/** Readers of one session's events at a time: a person's tabs and machines. */
export const MAX_READERS = 50;
/** What a session that is busy says to wait, where nothing better is known. */
export const BUSY_RETRY_S = 5;
/** R2 wants parts of 5 MiB or more, all equal but the last; 8 MiB makes 25 of 200 MB. */
export const PART_BYTES = 8 * 1024 * 1024;
/** The highest place of a file among those that were chosen: refused files have one too, so more than a session may keep. */
export const MAX_PLACE = 99_999;
/** An address to fetch from: as long as browsers take one. */
export const MAX_IMPORT_URL_CHARS = 2_048;
/** Each import holds up to one part in memory, and a Worker has six connections. */
export const MAX_IMPORTS_AT_ONCE = 2;
export const MAX_IMPORT_REDIRECTS = 3;
/** 200 MB at 14 Mbit/s; who is slower sends the file himself. */
export const IMPORT_MS = 120_000;
/** Unfinished resumable uploads of one session at a time; each holds parts in R2. */
export const MAX_OPEN_UPLOADS = 20;
/** An upload that nobody completes is aborted after a day; R2 itself would wait seven. */
export const UPLOAD_IDLE_MS = 24 * 3_600_000;

/** A file that is stored but not taken in after an hour was given up by its sender. */
export const FILE_IDLE_MS = 3_600_000;

/** Nobody reads a session for so long: it is removed with all of its files. */
export const SESSION_IDLE_MS = 30 * 24 * 3_600_000;
/** A cookie lives as long as an idle session. */
export const COOKIE_MAX_AGE_S = 30 * 24 * 3_600;
/** What a caller may say of where it comes from; only known words count. */
export const MAX_PLATFORM_CHARS = 32;
/** A browser sends every cookie with every request; more sessions than these and the oldest go. */
export const MAX_SESSION_COOKIES = 20;

/** Messages that wait behind the one that runs; a person types no more, a script is told 429. */
export const MAX_QUEUED_TURNS = 10;
/** The log of one session; older events are trimmed, and a reader who wanted them is told. */
export const MAX_EVENTS = 20_000;
/** Events read from the log in one go: bounds what a slow reader holds in memory. */
export const EVENT_BATCH = 64;
/** One text delta at most; longer ones are cut into several. */
export const MAX_DELTA_CHARS = 8_000;
/** What one reply may hold in all; a backend that babbles is cut. */
export const MAX_REPLY_CHARS = 64_000;

/** Proxies drop streams that are silent for 25 s and more. */
export const HEARTBEAT_MS = 15_000;
/** How soon a browser comes back after a cut. */
export const SSE_RETRY_MS = 1_000;
/** One event of the upstream's stream; the longest seen carry a whole draft. */
export const MAX_UPSTREAM_EVENT_CHARS = 2_000_000;
/** The upstream ends a run after 15 min, and a Durable Object keeps a fetch alive no longer. */
export const TURN_TOTAL_MS = 15 * 60_000;
/** The upstream sends heartbeats; no byte at all for so long means that the line is dead. */
export const TURN_SILENCE_MS = 120_000;
/** Heartbeats alone for so long are a time-out (protocol). */
export const TURN_HEARTBEATS_ONLY_MS = 10 * 60_000;
/** How often a waiting person is told that work goes on. */
export const STILL_WORKING_MS = 120_000;
/** After a cut the state is read at these delays; an edit that landed shows there (protocol). */
export const RECOVERY_DELAYS_MS = [30_000, 60_000, 60_000, 60_000, 60_000, 60_000] as const;
/** After a restart of this object nobody holds the line: look soon. */
export const RECOVERY_RESTART_MS = 1_000;
/** While a turn runs an alarm looks after it, in case that the machine died. */
export const TURN_WATCH_MS = 20_000;

/** Calls to the upstream: small ones; those that make it fetch 200 MB; a frame that it draws. */
export const UPSTREAM_CALL_MS = 20_000;
export const UPSTREAM_IMPORT_MS = 180_000;
export const UPSTREAM_FRAME_MS = 60_000;
/** The renderer turns a picture of 100 megapixels into a JPEG. */
export const UPSTREAM_CONVERT_MS = 60_000;
/** How long the first byte of a run may take. */
export const UPSTREAM_RUN_START_MS = 60_000;
/** An answer in JSON; the largest is a state with its draft. */
export const MAX_UPSTREAM_JSON_BYTES = 8_000_000;
/** What the protocol says to wait at a 429 without Retry-After, and the most that is waited inside a call. */
export const RATE_LIMIT_WAIT_MS = 30_000;
/** What is waited inside a call at most; the caller of a longer wait is told to come back. */
export const MAX_PATIENCE_MS = 60_000;
/** A token is renewed so long before it runs out, so that no call meets its end. */
export const TOKEN_MARGIN_MS = 60_000;
/** A token without an expiry is forgotten after so long (the protocol's tokens live a week). */
export const ACCOUNT_IDLE_MS = 8 * 24 * 3_600_000;
/** A signed address for the upstream to fetch a file. */
export const SIGNED_URL_MS = 3_600_000;

/** Films are kept for a week. */
export const OUTPUT_KEPT_MS = 7 * 24 * 3_600_000;
/** An Idempotency-Key is remembered for a day. */
export const IDEMPOTENCY_MS = 24 * 3_600_000;
export const MAX_IDEMPOTENCY_KEY_CHARS = 255;
/** Keys of messages that a session remembers: one message of 4,000 characters each. */
export const MAX_KEYS_KEPT = 200;
/** Renders of one session that run at a time; that wait or run; and that are remembered. */
export const MAX_ACTIVE_RENDERS = 3;
export const MAX_OPEN_RENDERS = 20;
/** How often a render that waits for its turn asks whether it has come. */
export const RENDER_TURN_MS = 2_000;
/** Spread over polls of the vendor, so that jobs which began together do not ask together. */
export const VENDOR_POLL_JITTER_MS = 2_000;
export const MAX_RENDERS_KEPT = 200;
/** A render's progress goes into the session's log in steps, so that it adds at most 30 events. */
export const RENDER_LOG_STEP_PERCENT = 4;
export const RENDER_LOG_MS = 1_000;

/** How often the studio is asked how far a render is; the vendor asks for 10 to 30 s. */
export const STUDIO_POLL_MS = 1_000;
export const VENDOR_POLL_MS = [10_000, 15_000, 20_000, 30_000] as const;
/** While an alarm works, another one stands behind it in case that the machine dies. */
export const JOB_GUARD_MS = 15_000;
/** An alarm this late is stuck: any request re-arms it. */
export const JOB_STALE_MS = 10_000;
/** Submits of one render in all; each is looked up before the next. */
export const MAX_SUBMITS = 3;
/** The vendor's protocol: a failed submit is retried once. */
export const MAX_VENDOR_SUBMITS = 2;
/** The backend may be away for so long (it restarts) before a render is given up. */
export const JOB_UNREACHABLE_MS = 10 * 60_000;
export const MAX_DELIVERIES = 5;
/** A film of 10 min takes minutes; hours mean that something is lost. */
export const JOB_TOTAL_MS = 2 * 3_600_000;
/**
 * A submit that was given up may arrive upstream a minute late; until then “no such render” says nothing. Counted in
 * tries, whose waits (JOB_BACKOFF_MS) add up to it: a clock that jumps would skip them.
 */
export const LATE_SUBMIT_TRIES = 6;
/** An hour of trying to cancel a render of which nobody wants the film any more. */
export const MAX_OWED_TRIES = 120;
/** Waits after consecutive failures; the last one repeats. */
export const JOB_BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000] as const;
/** Streaming a film of some hundred MB from the upstream into R2. */
export const DELIVERY_MS = 10 * 60_000;
/** /readyz waits no longer for any part. */
export const READY_MS = 3_000;
/** A film that is not begun yet has the frame rate that every film gets. */
export const FRAMES_PER_SECOND = 30;
