-- What the entry conditions of the standard ask of a person, photos, and records that turned out to be one person's.

ALTER TABLE person
  ADD COLUMN level_held  VARCHAR(5)  NULL,
  ADD COLUMN education   VARCHAR(20) NULL,
  ADD COLUMN work_years  INT         NULL,
  ADD COLUMN merged_into BIGINT      NULL,
  ADD CONSTRAINT fk_person_merged_into FOREIGN KEY (merged_into) REFERENCES person (id),
  ADD CONSTRAINT ck_person_level CHECK (level_held IN ('L5', 'L4', 'L3', 'L2', 'L1')),
  ADD CONSTRAINT ck_person_work_years CHECK (work_years BETWEEN 0 AND 60);
CREATE INDEX ix_person_name ON person (name);

CREATE TABLE person_photo (
  person_id  BIGINT      NOT NULL,
  jpeg       MEDIUMBLOB  NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_person_photo PRIMARY KEY (person_id),
  CONSTRAINT fk_person_photo_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only. moved says how many rows of which table changed hands.
CREATE TABLE person_merge (
  id        BIGINT        NOT NULL AUTO_INCREMENT,
  kept_id   BIGINT        NOT NULL,
  gone_id   BIGINT        NOT NULL,
  reason    VARCHAR(200)  NOT NULL,
  moved     VARCHAR(2000) NOT NULL,
  merged_by BIGINT        NOT NULL,
  merged_at DATETIME(6)   NOT NULL,
  CONSTRAINT pk_person_merge PRIMARY KEY (id),
  CONSTRAINT fk_person_merge_kept FOREIGN KEY (kept_id) REFERENCES person (id),
  CONSTRAINT fk_person_merge_gone FOREIGN KEY (gone_id) REFERENCES person (id),
  CONSTRAINT fk_person_merge_by FOREIGN KEY (merged_by) REFERENCES person (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
