import type { NextConfig } from 'next';

// This folder is an application of its own, although there is a lock file above it.
const config: NextConfig = { turbopack: { root: import.meta.dirname } };

export default config;
