-- What became of each enrolment, with everything that the funnel can be cut by. Read-only: a view, no table.
-- latest_result: of a person's results the one with the greatest id; one that names a cohort counts for that cohort alone.
-- first_sat: the first examination that they came to; of several rows about that day the one recorded last.

CREATE VIEW enrolment_cut AS
SELECT
  e.cohort_id,
  c.title AS cohort_title,
  c.starts_on,
  c.programme_id,
  g.title_zh AS programme_zh,
  g.title_en AS programme_en,
  g.level,
  g.edition,
  e.person_id,
  p.name AS person_name,
  e.state,
  p.institution_id,
  i.name AS institution_name,
  i.district,
  (SELECT k.colour FROM institution_risk k WHERE k.institution_id = p.institution_id
    ORDER BY k.rated_on DESC, k.id DESC LIMIT 1) AS colour,
  CASE WHEN a.person_id IS NULL OR a.disabled OR a.password_hash IS NULL THEN 1 ELSE 0 END AS without_sign_in,
  (SELECT MAX(l.id) FROM national_result l
    WHERE l.person_id = e.person_id AND (l.cohort_id IS NULL OR l.cohort_id = e.cohort_id)) AS latest_result,
  (SELECT f.id FROM national_result f
    WHERE f.person_id = e.person_id AND (f.cohort_id IS NULL OR f.cohort_id = e.cohort_id) AND f.state = 'SAT'
    ORDER BY COALESCE(f.result_date, '9999-12-31'), f.id DESC LIMIT 1) AS first_sat
FROM enrolment e
JOIN cohort c ON c.id = e.cohort_id
JOIN programme g ON g.id = c.programme_id
JOIN person p ON p.id = e.person_id
LEFT JOIN institution i ON i.id = p.institution_id
LEFT JOIN account a ON a.person_id = e.person_id;

DROP VIEW national_standing;
