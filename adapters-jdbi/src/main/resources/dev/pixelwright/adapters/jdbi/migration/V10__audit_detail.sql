-- What was to be changed and how, where the action does not say it.
ALTER TABLE audit_log ADD COLUMN detail text NOT NULL DEFAULT '';
