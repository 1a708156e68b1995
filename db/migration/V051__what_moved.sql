-- What trainees could do, cohort by cohort: each answer of a mock exam, each mark of a starred item. Read-only views.

CREATE VIEW mock_answer_share AS
SELECT
  s.cohort_id,
  a.person_id,
  q.function_name AS topic,
  CASE WHEN m.awarded = q.points THEN 1 ELSE 0 END AS done
FROM sitting s
JOIN attempt a ON a.sitting_id = s.id AND a.state = 'SEALED'
JOIN paper_question q ON q.attempt_id = a.id
LEFT JOIN newest_mark m ON m.attempt_id = q.attempt_id AND m.no = q.no
WHERE COALESCE(m.cancelled, FALSE) = FALSE;

-- Of records that hold: not corrected since, and no correction that waits or was declined.
CREATE VIEW star_mark_share AS
SELECT
  r.cohort_id,
  r.trainee_id AS person_id,
  k.skey,
  k.label_zh,
  k.label_en,
  CASE WHEN m.result = 'DONE' THEN 1 ELSE 0 END AS done
FROM drill_record r
JOIN drill_mark m ON m.record_id = r.id AND m.result <> 'NOT_APPLICABLE'
JOIN drill_item i ON i.id = m.item_id AND i.star
JOIN drill_item_skill l ON l.item_id = i.id
JOIN standard_item k ON k.skey = l.skey AND k.star
WHERE (r.corrects_id IS NULL OR r.correction_state = 'AGREED')
  AND NOT EXISTS (SELECT 1 FROM drill_record c WHERE c.corrects_id = r.id AND c.correction_state = 'AGREED');
