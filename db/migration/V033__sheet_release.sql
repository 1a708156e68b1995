-- The life of a drill sheet: a draft of one person, released by another, retired. What there was before is in use and stays so.

-- author_id is null for what the product brought itself, changed_by is whoever wrote the draft last. version counts the changes
-- of the row. retired_why is null where a newer version took the place.
ALTER TABLE drill_sheet ADD COLUMN state       VARCHAR(10)  NOT NULL DEFAULT 'RELEASED';
ALTER TABLE drill_sheet ADD COLUMN author_id   BIGINT       NULL;
ALTER TABLE drill_sheet ADD COLUMN changed_by  BIGINT       NULL;
ALTER TABLE drill_sheet ADD COLUMN reviewer_id BIGINT       NULL;
ALTER TABLE drill_sheet ADD COLUMN released_at DATETIME(6)  NULL;
ALTER TABLE drill_sheet ADD COLUMN retired_by  BIGINT       NULL;
ALTER TABLE drill_sheet ADD COLUMN retired_at  DATETIME(6)  NULL;
ALTER TABLE drill_sheet ADD COLUMN retired_why VARCHAR(120) NULL;
ALTER TABLE drill_sheet ADD COLUMN version     INT          NOT NULL DEFAULT 0;

UPDATE drill_sheet SET released_at = imported_at;

-- A code has one draft at most.
ALTER TABLE drill_sheet ADD COLUMN draft_of VARCHAR(40)
  GENERATED ALWAYS AS (CASE WHEN state = 'DRAFT' THEN code END) VIRTUAL;
ALTER TABLE drill_sheet ADD CONSTRAINT uq_drill_sheet_draft UNIQUE (draft_of);

ALTER TABLE drill_sheet ADD CONSTRAINT fk_drill_sheet_author FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE drill_sheet ADD CONSTRAINT fk_drill_sheet_changed_by FOREIGN KEY (changed_by) REFERENCES person (id);
ALTER TABLE drill_sheet ADD CONSTRAINT fk_drill_sheet_reviewer FOREIGN KEY (reviewer_id) REFERENCES person (id);
ALTER TABLE drill_sheet ADD CONSTRAINT fk_drill_sheet_retired_by FOREIGN KEY (retired_by) REFERENCES person (id);
ALTER TABLE drill_sheet ADD CONSTRAINT ck_drill_sheet_state CHECK (state IN ('DRAFT', 'RELEASED', 'RETIRED'));
ALTER TABLE drill_sheet ADD CONSTRAINT ck_drill_sheet_draft CHECK (state <> 'DRAFT' OR released_at IS NULL);
ALTER TABLE drill_sheet ADD CONSTRAINT ck_drill_sheet_released CHECK (state <> 'RELEASED' OR released_at IS NOT NULL);
ALTER TABLE drill_sheet ADD CONSTRAINT ck_drill_sheet_retired CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL));

-- What a grader listens and looks for, with the words that a trainee should say.
ALTER TABLE drill_item ADD COLUMN guidance_zh VARCHAR(1000) NULL;
ALTER TABLE drill_item ADD COLUMN guidance_en VARCHAR(1000) NULL;
ALTER TABLE drill_item ADD CONSTRAINT ck_drill_item_guidance CHECK ((guidance_zh IS NULL) = (guidance_en IS NULL));
