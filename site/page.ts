/** The app of this page, for the few components that reach beyond their own block. */
import type { App } from "./app.ts";

export const page: { app: App | null } = { app: null };
