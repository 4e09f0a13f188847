/** The driver without its pool, and without pg-native, which NODE_PG_FORCE_NATIVE would have it load. */
declare module 'pg/lib/client.js' {
  export { Client as default } from 'pg';
}
