-- What a sheet says of a drill that takes longer than allowed: not passed, so many points for each minute begun, or a note.

ALTER TABLE drill_sheet
  ADD COLUMN over_time        VARCHAR(10)   NOT NULL DEFAULT 'FAIL',
  ADD COLUMN over_time_points DECIMAL(5, 2) NULL,
  ADD CONSTRAINT ck_drill_sheet_over_time
    CHECK (over_time IN ('FAIL', 'NOTE') AND over_time_points IS NULL OR over_time = 'DEDUCT' AND over_time_points > 0);
