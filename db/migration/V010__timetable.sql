-- The timetable of a cohort, who attended, and the private addresses of calendars.

-- Instants in UTC. code_secret signs the codes that are shown in the room.
CREATE TABLE training_session (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  cohort_id     BIGINT        NOT NULL,
  kind          VARCHAR(8)    NOT NULL,
  title         VARCHAR(80)   NOT NULL,
  room          VARCHAR(80)   NOT NULL,
  instructor_id BIGINT        NULL,
  starts_at     DATETIME(6)   NOT NULL,
  ends_at       DATETIME(6)   NOT NULL,
  cancelled     BOOLEAN       NOT NULL DEFAULT FALSE,
  changed_at    DATETIME(6)   NOT NULL,
  code_secret   VARBINARY(32) NOT NULL,
  version       INT           NOT NULL DEFAULT 0,
  CONSTRAINT pk_training_session PRIMARY KEY (id),
  CONSTRAINT fk_training_session_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_training_session_instructor FOREIGN KEY (instructor_id) REFERENCES person (id),
  CONSTRAINT ck_training_session_kind CHECK (kind IN ('THEORY', 'DRILL', 'MOCK')),
  CONSTRAINT ck_training_session_times CHECK (ends_at > starts_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_training_session_cohort ON training_session (cohort_id, starts_at);
CREATE INDEX ix_training_session_starts ON training_session (starts_at);
CREATE INDEX ix_training_session_instructor ON training_session (instructor_id, starts_at);

-- minutes: how much of the session counts for the person
CREATE TABLE attendance (
  session_id  BIGINT      NOT NULL,
  person_id   BIGINT      NOT NULL,
  state       VARCHAR(8)  NOT NULL,
  minutes     INT         NOT NULL,
  source      VARCHAR(4)  NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by BIGINT      NULL,
  CONSTRAINT pk_attendance PRIMARY KEY (session_id, person_id),
  CONSTRAINT fk_attendance_session FOREIGN KEY (session_id) REFERENCES training_session (id),
  CONSTRAINT fk_attendance_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_attendance_recorded_by FOREIGN KEY (recorded_by) REFERENCES person (id),
  CONSTRAINT ck_attendance_state CHECK (state IN ('PRESENT', 'LATE', 'ABSENT', 'EXCUSED')),
  CONSTRAINT ck_attendance_source CHECK (source IN ('LIST', 'CODE')),
  CONSTRAINT ck_attendance_minutes CHECK (minutes >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_attendance_person ON attendance (person_id);

-- The token itself is kept sealed, for its owner to see again; it is looked up by its digest.
CREATE TABLE calendar_address (
  person_id BIGINT         NOT NULL,
  digest    VARBINARY(32)  NOT NULL,
  sealed    VARBINARY(255) NOT NULL,
  made_at   DATETIME(6)    NOT NULL,
  CONSTRAINT pk_calendar_address PRIMARY KEY (person_id),
  CONSTRAINT uq_calendar_address UNIQUE (digest),
  CONSTRAINT fk_calendar_address_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
