-- Similar names are found by their trigrams (api/src/institutions/similar-institutions.ts).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
