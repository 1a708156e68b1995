-- What became of each enrolment, for counting. Read-only: a view, no table.
-- Of a person's results the latest counts (greatest id); one that names a cohort counts for that cohort alone.
-- Passing is 60 of 100 in theory, and 60 of 100 in the skills test on top of it.

CREATE VIEW national_standing AS
SELECT
  e.cohort_id,
  e.person_id,
  p.institution_id,
  i.name AS institution_name,
  CASE WHEN e.state = 'ENROLLED' THEN 1 ELSE 0 END AS trained,
  CASE WHEN e.state = 'ENROLLED' AND r.state IN ('NOT_REGISTERED', 'ABSENT', 'SAT') THEN 1 ELSE 0 END AS eligible,
  CASE WHEN e.state = 'ENROLLED' AND r.state IN ('ABSENT', 'SAT') THEN 1 ELSE 0 END AS registered,
  CASE WHEN e.state = 'ENROLLED' AND r.state = 'SAT' THEN 1 ELSE 0 END AS sat,
  CASE WHEN e.state = 'ENROLLED' AND r.state = 'SAT' AND r.theory >= 60 THEN 1 ELSE 0 END AS passed_theory,
  CASE WHEN e.state = 'ENROLLED' AND r.state = 'SAT' AND r.theory >= 60 AND r.practical >= 60
    THEN 1 ELSE 0 END AS passed_practical,
  CASE WHEN e.state = 'ENROLLED' AND r.certificate_number <> '' THEN 1 ELSE 0 END AS certified,
  CASE WHEN e.state = 'ENROLLED' AND r.state = 'NOT_ELIGIBLE' THEN 1 ELSE 0 END AS not_eligible,
  CASE WHEN e.state = 'ENROLLED' AND r.state = 'NOT_REGISTERED' THEN 1 ELSE 0 END AS not_registered,
  CASE WHEN e.state = 'ENROLLED' AND r.state = 'ABSENT' THEN 1 ELSE 0 END AS absent,
  CASE WHEN e.state = 'ENROLLED' AND r.id IS NULL THEN 1 ELSE 0 END AS not_recorded,
  CASE WHEN e.state = 'WITHDRAWN' THEN 1 ELSE 0 END AS withdrawn,
  CASE WHEN e.state = 'ENROLLED' AND r.state = 'SAT' AND r.theory >= 60 AND r.practical >= 60
    AND COALESCE(r.certificate_number, '') = '' THEN 1 ELSE 0 END AS without_number,
  CASE WHEN e.state = 'ENROLLED' AND (a.person_id IS NULL OR a.disabled OR a.password_hash IS NULL)
    THEN 1 ELSE 0 END AS without_sign_in
FROM enrolment e
JOIN person p ON p.id = e.person_id
LEFT JOIN institution i ON i.id = p.institution_id
LEFT JOIN account a ON a.person_id = e.person_id
LEFT JOIN national_result r ON r.id = (
  SELECT MAX(l.id) FROM national_result l
  WHERE l.person_id = e.person_id AND (l.cohort_id IS NULL OR l.cohort_id = e.cohort_id));
