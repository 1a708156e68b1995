-- How many of the hours a programme asks for may be studied in its courses; 0: attendance alone counts.
ALTER TABLE programme_version ADD COLUMN online_hours INT NOT NULL DEFAULT 0;
