export type { Json, JsonObject } from 'emulator-kit';
