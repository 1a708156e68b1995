-- What mock exams say of what a person knows: each question of a sealed paper whose answers the person may see by now, as
-- the grade that counts decided it. A cancelled question says nothing.
CREATE VIEW asked_in_exam AS
SELECT
  a.person_id,
  v.question_id,
  a.finished_at,
  CASE WHEN m.awarded >= q.points THEN 1 ELSE 0 END AS correct
FROM attempt a
JOIN sitting s ON s.id = a.sitting_id
JOIN paper_question q ON q.attempt_id = a.id
JOIN question_version v ON v.id = q.question_version_id
JOIN newest_mark m ON m.attempt_id = q.attempt_id AND m.no = q.no
WHERE a.state = 'SEALED'
  AND NOT m.cancelled
  AND (s.review_policy = 'AT_ONCE' OR s.review_policy = 'AFTER_WINDOW' AND s.closes_at <= UTC_TIMESTAMP(6));
