-- Drill examinations: a day of stations at which boards of graders see trainees by a rota, and what a board comes to together.

-- merge_rule: how a board's points become one figure; star_rule: who says whether a deciding item was failed when graders differ.
CREATE TABLE drill_exam (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  cohort_id     BIGINT       NOT NULL,
  title         VARCHAR(120) NOT NULL,
  begins_at     DATETIME(6)  NOT NULL,
  level         VARCHAR(10)  NOT NULL,
  seed          BIGINT       NOT NULL,
  graders_each  INT          NOT NULL,
  group_size    INT          NOT NULL,
  pause_seconds INT          NOT NULL,
  merge_rule    VARCHAR(20)  NOT NULL,
  star_rule     VARCHAR(10)  NOT NULL,
  chief_id      BIGINT       NULL,
  planned_by    BIGINT       NOT NULL,
  planned_at    DATETIME(6)  NOT NULL,
  cancelled_by  BIGINT       NULL,
  cancelled_at  DATETIME(6)  NULL,
  CONSTRAINT pk_drill_exam PRIMARY KEY (id),
  CONSTRAINT fk_drill_exam_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_drill_exam_chief FOREIGN KEY (chief_id) REFERENCES person (id),
  CONSTRAINT fk_drill_exam_planned_by FOREIGN KEY (planned_by) REFERENCES person (id),
  CONSTRAINT fk_drill_exam_cancelled_by FOREIGN KEY (cancelled_by) REFERENCES person (id),
  CONSTRAINT ck_drill_exam_graders CHECK (graders_each IN (1, 3, 5)),
  CONSTRAINT ck_drill_exam_group CHECK (group_size BETWEEN 1 AND 5),
  CONSTRAINT ck_drill_exam_pause CHECK (pause_seconds BETWEEN 0 AND 3600),
  CONSTRAINT ck_drill_exam_merge CHECK (merge_rule IN ('MEAN', 'MEDIAN', 'DROP_OUTLIER')),
  CONSTRAINT ck_drill_exam_star CHECK (star_rule IN ('MAJORITY', 'CHIEF')),
  CONSTRAINT ck_drill_exam_chief CHECK (star_rule <> 'CHIEF' OR chief_id IS NOT NULL),
  CONSTRAINT ck_drill_exam_cancelled CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_drill_exam_cohort ON drill_exam (cohort_id, begins_at);

CREATE TABLE drill_board_grader (
  exam_id   BIGINT NOT NULL,
  board_no  INT    NOT NULL,
  grader_id BIGINT NOT NULL,
  CONSTRAINT pk_drill_board_grader PRIMARY KEY (exam_id, grader_id),
  CONSTRAINT fk_drill_board_grader_exam FOREIGN KEY (exam_id) REFERENCES drill_exam (id),
  CONSTRAINT fk_drill_board_grader_person FOREIGN KEY (grader_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- why: STAR where it is needed for a ★ of the level, DRAWN where it was drawn by the weights of the standard.
CREATE TABLE drill_station (
  id       BIGINT     NOT NULL AUTO_INCREMENT,
  exam_id  BIGINT     NOT NULL,
  no       INT        NOT NULL,
  board_no INT        NOT NULL,
  sheet_id BIGINT     NOT NULL,
  why      VARCHAR(5) NOT NULL,
  CONSTRAINT pk_drill_station PRIMARY KEY (id),
  CONSTRAINT uq_drill_station_no UNIQUE (exam_id, no),
  CONSTRAINT uq_drill_station_sheet UNIQUE (exam_id, sheet_id),
  CONSTRAINT fk_drill_station_exam FOREIGN KEY (exam_id) REFERENCES drill_exam (id),
  CONSTRAINT fk_drill_station_sheet FOREIGN KEY (sheet_id) REFERENCES drill_sheet (id),
  CONSTRAINT ck_drill_station_why CHECK (why IN ('STAR', 'DRAWN'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE drill_turn (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  exam_id    BIGINT      NOT NULL,
  station_id BIGINT      NOT NULL,
  trainee_id BIGINT      NOT NULL,
  group_no   INT         NOT NULL,
  begins_at  DATETIME(6) NOT NULL,
  CONSTRAINT pk_drill_turn PRIMARY KEY (id),
  CONSTRAINT uq_drill_turn_once UNIQUE (station_id, trainee_id),
  CONSTRAINT uq_drill_turn_station UNIQUE (station_id, begins_at),
  CONSTRAINT uq_drill_turn_trainee UNIQUE (exam_id, trainee_id, begins_at),
  CONSTRAINT fk_drill_turn_exam FOREIGN KEY (exam_id) REFERENCES drill_exam (id),
  CONSTRAINT fk_drill_turn_station FOREIGN KEY (station_id) REFERENCES drill_station (id),
  CONSTRAINT fk_drill_turn_trainee FOREIGN KEY (trainee_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_drill_turn_trainee ON drill_turn (trainee_id, begins_at);

-- A grader signs one sheet a turn; its corrections are further records.
ALTER TABLE drill_record ADD COLUMN turn_id BIGINT NULL;
ALTER TABLE drill_record ADD COLUMN first_of_turn BIGINT
  GENERATED ALWAYS AS (CASE WHEN corrects_id IS NULL THEN turn_id END) VIRTUAL;
ALTER TABLE drill_record ADD CONSTRAINT fk_drill_record_turn FOREIGN KEY (turn_id) REFERENCES drill_turn (id);
CREATE UNIQUE INDEX uq_drill_record_turn ON drill_record (first_of_turn, grader_id);

-- Append-only: the chief's word on an item about which a board differs; the newest holds. item_id is null for the drill as a whole.
CREATE TABLE drill_decision (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  turn_id    BIGINT       NOT NULL,
  item_id    BIGINT       NULL,
  failed     BOOLEAN      NOT NULL,
  reason     VARCHAR(500) NOT NULL,
  chief_id   BIGINT       NOT NULL,
  decided_at DATETIME(6)  NOT NULL,
  CONSTRAINT pk_drill_decision PRIMARY KEY (id),
  CONSTRAINT fk_drill_decision_turn FOREIGN KEY (turn_id) REFERENCES drill_turn (id),
  CONSTRAINT fk_drill_decision_item FOREIGN KEY (item_id) REFERENCES drill_item (id),
  CONSTRAINT fk_drill_decision_chief FOREIGN KEY (chief_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: what a board came to together; the newest holds.
CREATE TABLE drill_outcome (
  id         BIGINT        NOT NULL AUTO_INCREMENT,
  turn_id    BIGINT        NOT NULL,
  points     DECIMAL(5, 2) NOT NULL,
  verdict    VARCHAR(10)   NOT NULL,
  causes     VARCHAR(60)   NOT NULL,
  settled_at DATETIME(6)   NOT NULL,
  CONSTRAINT pk_drill_outcome PRIMARY KEY (id),
  CONSTRAINT fk_drill_outcome_turn FOREIGN KEY (turn_id) REFERENCES drill_turn (id),
  CONSTRAINT ck_drill_outcome_points CHECK (points BETWEEN 0 AND 100),
  CONSTRAINT ck_drill_outcome_verdict CHECK (verdict = 'PASSED' AND causes = '' OR verdict = 'FAILED' AND causes <> '')
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
