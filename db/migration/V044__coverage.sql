-- Who may stand duty where: what level a certificate must have, the rules of a district before those for everywhere (''),
-- and which rooms and holders there are. A certificate whose level was not written down counts as the lowest, level 5.

ALTER TABLE national_result ADD COLUMN level INT NULL;
ALTER TABLE national_result ADD COLUMN valid_until DATE NULL;
ALTER TABLE national_result ADD CONSTRAINT ck_national_result_level CHECK (level BETWEEN 1 AND 5);

CREATE TABLE duty_rule (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  region          VARCHAR(40)  NOT NULL,
  linkage_control BOOLEAN      NOT NULL,
  lowest_level    INT          NOT NULL,
  source          VARCHAR(300) NOT NULL,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT pk_duty_rule PRIMARY KEY (id),
  CONSTRAINT uq_duty_rule UNIQUE (region, linkage_control),
  CONSTRAINT ck_duty_rule_level CHECK (lowest_level BETWEEN 1 AND 5)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO duty_rule (region, linkage_control, lowest_level, source) VALUES
  ('', FALSE, 5, 'GB 25201-2010 5.1、5.2'),
  ('', TRUE, 4, '应急消〔2019〕154号');

CREATE VIEW duty_room AS
SELECT
  c.id,
  c.name,
  i.id AS institution_id,
  i.name AS institution_name,
  i.district,
  (SELECT r.colour FROM institution_risk r WHERE r.institution_id = i.id
    ORDER BY r.rated_on DESC, r.id DESC LIMIT 1) AS colour,
  c.linkage_control,
  c.shifts_per_day,
  c.people_per_shift,
  COALESCE(own.lowest_level, common.lowest_level, 5) AS lowest_level,
  COALESCE(own.source, common.source, '') AS source
FROM control_room c
JOIN institution i ON i.id = c.institution_id
LEFT JOIN duty_rule own ON own.region = i.district AND own.region <> '' AND own.linkage_control = c.linkage_control
LEFT JOIN duty_rule common ON common.region = '' AND common.linkage_control = c.linkage_control;

-- Everybody of an institution, with what their latest result says.
CREATE VIEW duty_person AS
SELECT
  p.id,
  p.name,
  p.institution_id,
  p.post,
  CASE WHEN r.certificate_number <> '' THEN COALESCE(r.level, 5) END AS level,
  r.valid_until,
  CASE WHEN r.theory >= 60 THEN 1 ELSE 0 END AS passed_theory,
  CASE WHEN r.practical >= 60 THEN 1 ELSE 0 END AS passed_practical,
  CASE WHEN EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.id AND e.state = 'ENROLLED')
    THEN 1 ELSE 0 END AS trained
FROM person p
LEFT JOIN national_result r ON r.id = (SELECT MAX(l.id) FROM national_result l WHERE l.person_id = p.id)
WHERE p.institution_id IS NOT NULL;
