-- The invigilator's desk: pauses, minutes given, sealing by hand, reopening; seats, access code, full screen.

-- code_hash: salt and SHA-256 of the access code, in hexadecimal. seats: papers that may be open at once.
ALTER TABLE sitting
  ADD COLUMN seats       INT          NULL,
  ADD COLUMN code_hash   VARCHAR(100) NULL,
  ADD COLUMN full_screen BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD CONSTRAINT ck_sitting_seats CHECK (seats IS NULL OR seats > 0);

-- paused_at: since when nobody may write; the deadline rests until then. moved_micros: by how much pauses, minutes given
-- and reopening have moved the deadline on. reviewed_at: when the candidate first saw the right answers.
-- one_open: 0 while the paper is open, so that nobody has two open papers in a sitting.
ALTER TABLE attempt DROP CONSTRAINT ck_attempt_sealed;
ALTER TABLE attempt
  ADD COLUMN paused_at    DATETIME(6) NULL,
  ADD COLUMN moved_micros BIGINT      NOT NULL DEFAULT 0,
  ADD COLUMN reviewed_at  DATETIME(6) NULL,
  ADD COLUMN one_open     INT GENERATED ALWAYS AS (CASE WHEN state = 'OPEN' THEN 0 ELSE number END) STORED;
ALTER TABLE attempt
  ADD CONSTRAINT uq_attempt_one_open UNIQUE (sitting_id, person_id, one_open),
  ADD CONSTRAINT ck_attempt_moved CHECK (moved_micros >= 0),
  ADD CONSTRAINT ck_attempt_sealed CHECK (
    (state = 'OPEN' AND finished_at IS NULL AND seal_cause IS NULL AND points IS NULL AND passed IS NULL)
    OR (state = 'SEALED' AND paused_at IS NULL AND finished_at IS NOT NULL
        AND seal_cause IN ('SUBMITTED', 'DEADLINE', 'INVIGILATOR')
        AND points IS NOT NULL AND passed IS NOT NULL AND paper_hash IS NOT NULL AND finished_at <= deadline));
CREATE INDEX ix_attempt_hash ON attempt (paper_hash);

-- What a paper had come to each time before it was opened again. Rows are only ever added.
CREATE TABLE sealing (
  attempt_id  BIGINT       NOT NULL,
  number      INT          NOT NULL,
  deadline    DATETIME(6)  NOT NULL,
  finished_at DATETIME(6)  NOT NULL,
  seal_cause  VARCHAR(20)  NOT NULL,
  points      DECIMAL(5,2) NOT NULL,
  passed      BOOLEAN      NOT NULL,
  paper_hash  CHAR(64)     NOT NULL,
  graded_at   DATETIME(6)  NULL,
  reopened_at DATETIME(6)  NOT NULL,
  reopened_by BIGINT       NOT NULL,
  reason      VARCHAR(120) NOT NULL,
  CONSTRAINT pk_sealing PRIMARY KEY (attempt_id, number),
  CONSTRAINT fk_sealing_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id),
  CONSTRAINT fk_sealing_reopened_by FOREIGN KEY (reopened_by) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_sealing_hash ON sealing (paper_hash);

CREATE TABLE sealing_mark (
  attempt_id BIGINT       NOT NULL,
  number     INT          NOT NULL,
  no         INT          NOT NULL,
  choice     VARCHAR(40)  NOT NULL,
  awarded    DECIMAL(5,2) NOT NULL,
  CONSTRAINT pk_sealing_mark PRIMARY KEY (attempt_id, number, no),
  CONSTRAINT fk_sealing_mark_sealing FOREIGN KEY (attempt_id, number) REFERENCES sealing (attempt_id, number)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Who gave the access code of a sitting.
CREATE TABLE admission (
  sitting_id  BIGINT      NOT NULL,
  person_id   BIGINT      NOT NULL,
  admitted_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_admission PRIMARY KEY (sitting_id, person_id),
  CONSTRAINT fk_admission_sitting FOREIGN KEY (sitting_id) REFERENCES sitting (id),
  CONSTRAINT fk_admission_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What a candidate's page last said of itself. For the invigilator's eyes; nothing is decided by it.
CREATE TABLE candidate_signal (
  sitting_id  BIGINT      NOT NULL,
  person_id   BIGINT      NOT NULL,
  heard_at    DATETIME(6) NOT NULL,
  unsaved     INT         NOT NULL,
  screen_left INT         NOT NULL,
  CONSTRAINT pk_candidate_signal PRIMARY KEY (sitting_id, person_id),
  CONSTRAINT fk_candidate_signal_sitting FOREIGN KEY (sitting_id) REFERENCES sitting (id),
  CONSTRAINT fk_candidate_signal_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
