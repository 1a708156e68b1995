-- The life of a question: who wrote each version, who looked it over, whether papers may draw it; what the bank is searched
-- by; and where a question is used.

-- What was there before had no states and was drawn by its newest version. author_id is null for what the product brought
-- itself. version counts the changes of the row. A note says why a version was sent back; retired_why is null where a newer
-- version took the place.
ALTER TABLE question_version ADD COLUMN state       VARCHAR(10)  NOT NULL DEFAULT 'IN_USE';
ALTER TABLE question_version ADD COLUMN author_id   BIGINT       NULL;
ALTER TABLE question_version ADD COLUMN changed_by  BIGINT       NULL;
ALTER TABLE question_version ADD COLUMN reviewed_by BIGINT       NULL;
ALTER TABLE question_version ADD COLUMN reviewed_at DATETIME(6)  NULL;
ALTER TABLE question_version ADD COLUMN note        VARCHAR(500) NULL;
ALTER TABLE question_version ADD COLUMN note_by     BIGINT       NULL;
ALTER TABLE question_version ADD COLUMN note_at     DATETIME(6)  NULL;
ALTER TABLE question_version ADD COLUMN retired_by  BIGINT       NULL;
ALTER TABLE question_version ADD COLUMN retired_at  DATETIME(6)  NULL;
ALTER TABLE question_version ADD COLUMN retired_why VARCHAR(120) NULL;
ALTER TABLE question_version ADD COLUMN version     INT          NOT NULL DEFAULT 0;

UPDATE question_version SET state = 'RETIRED', retired_at = UTC_TIMESTAMP(6)
WHERE number < (SELECT q.newest FROM question q WHERE q.id = question_version.question_id);

-- A question has one version in use at most.
ALTER TABLE question_version ADD COLUMN in_use_of BIGINT
  GENERATED ALWAYS AS (CASE WHEN state = 'IN_USE' THEN question_id END) VIRTUAL;
ALTER TABLE question_version ADD CONSTRAINT uq_question_version_in_use UNIQUE (in_use_of);

ALTER TABLE question_version ADD CONSTRAINT fk_question_version_author FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE question_version ADD CONSTRAINT fk_question_version_changed_by FOREIGN KEY (changed_by) REFERENCES person (id);
ALTER TABLE question_version ADD CONSTRAINT fk_question_version_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES person (id);
ALTER TABLE question_version ADD CONSTRAINT fk_question_version_note_by FOREIGN KEY (note_by) REFERENCES person (id);
ALTER TABLE question_version ADD CONSTRAINT fk_question_version_retired_by FOREIGN KEY (retired_by) REFERENCES person (id);
ALTER TABLE question_version ADD CONSTRAINT ck_question_version_state
  CHECK (state IN ('DRAFT', 'REVIEWED', 'IN_USE', 'RETIRED'));
ALTER TABLE question_version ADD CONSTRAINT ck_question_version_reviewed
  CHECK (state <> 'REVIEWED' OR reviewed_at IS NOT NULL);
ALTER TABLE question_version ADD CONSTRAINT ck_question_version_retired
  CHECK (state <> 'RETIRED' OR retired_at IS NOT NULL);
CREATE INDEX ix_question_version_state ON question_version (state, question_id);

-- What a version is found by: all its words in one, and its question alone for finding near twins; without marks, in small
-- letters and compared byte by byte. grams is how many different pairs of neighbouring characters the question has.
CREATE TABLE question_index (
  question_version_id BIGINT        NOT NULL,
  grams               INT           NOT NULL,
  stem                VARCHAR(1000) NOT NULL,
  words               MEDIUMTEXT    NOT NULL,
  CONSTRAINT pk_question_index PRIMARY KEY (question_version_id),
  CONSTRAINT fk_question_index_version FOREIGN KEY (question_version_id) REFERENCES question_version (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_question_index_grams ON question_index (grams);

-- Versions of different questions that ask nearly the same; each pair stands here both ways.
CREATE TABLE question_twin (
  question_version_id BIGINT NOT NULL,
  other_id            BIGINT NOT NULL,
  CONSTRAINT pk_question_twin PRIMARY KEY (question_version_id, other_id),
  CONSTRAINT fk_question_twin_version FOREIGN KEY (question_version_id) REFERENCES question_version (id),
  CONSTRAINT fk_question_twin_other FOREIGN KEY (other_id) REFERENCES question_version (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Read-only: on which papers a version stands, and whether it was answered there.
CREATE VIEW question_on_paper AS
SELECT
  p.question_version_id,
  p.attempt_id,
  a.sitting_id,
  CASE WHEN EXISTS (SELECT 1 FROM graded_answer g
    WHERE g.attempt_id = p.attempt_id AND g.no = p.no AND g.choice <> '') THEN 1 ELSE 0 END AS answered
FROM paper_question p
JOIN attempt a ON a.id = p.attempt_id;

-- Read-only: what blueprints ask for.
CREATE VIEW question_wanted AS
SELECT b.id AS blueprint_id, b.code, b.title_zh, b.title_en, b.edition, b.level, c.function_name, c.kind, c.item_count
FROM blueprint b
JOIN blueprint_cell c ON c.blueprint_id = b.id;
