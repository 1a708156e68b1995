-- What trainees rehearsed alone and marked themselves. It never counts as a result; points are worked out like those of a real drill.

CREATE TABLE drill_rehearsal (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  client_key      CHAR(36)      NOT NULL,
  trainee_id      BIGINT        NOT NULL,
  sheet_id        BIGINT        NOT NULL,
  started_at      DATETIME(6)   NOT NULL,
  elapsed_seconds INT           NOT NULL,
  points          DECIMAL(5, 2) NOT NULL,
  causes          VARCHAR(60)   NOT NULL,
  kept_at         DATETIME(6)   NOT NULL,
  CONSTRAINT pk_drill_rehearsal PRIMARY KEY (id),
  CONSTRAINT uq_drill_rehearsal_client_key UNIQUE (client_key),
  CONSTRAINT fk_drill_rehearsal_trainee FOREIGN KEY (trainee_id) REFERENCES person (id),
  CONSTRAINT fk_drill_rehearsal_sheet FOREIGN KEY (sheet_id) REFERENCES drill_sheet (id),
  CONSTRAINT ck_drill_rehearsal_time CHECK (elapsed_seconds BETWEEN 0 AND 86400),
  CONSTRAINT ck_drill_rehearsal_points CHECK (points BETWEEN 0 AND 100)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_drill_rehearsal_trainee ON drill_rehearsal (trainee_id, kept_at);

CREATE TABLE drill_rehearsal_mark (
  rehearsal_id BIGINT      NOT NULL,
  item_id      BIGINT      NOT NULL,
  result       VARCHAR(20) NOT NULL,
  at_second    INT         NOT NULL,
  CONSTRAINT pk_drill_rehearsal_mark PRIMARY KEY (rehearsal_id, item_id),
  CONSTRAINT fk_drill_rehearsal_mark_rehearsal FOREIGN KEY (rehearsal_id) REFERENCES drill_rehearsal (id),
  CONSTRAINT fk_drill_rehearsal_mark_item FOREIGN KEY (item_id) REFERENCES drill_item (id),
  CONSTRAINT ck_drill_rehearsal_mark_result CHECK (result IN ('DONE', 'PARTIAL', 'NOT_DONE')),
  CONSTRAINT ck_drill_rehearsal_mark_at_second CHECK (at_second >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
