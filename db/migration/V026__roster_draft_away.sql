-- Rosters wait on the desk of all imports since V011; nothing has used this table since.
DROP TABLE roster_draft;
