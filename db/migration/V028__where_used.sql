-- What the blueprints in force ask for, with the topic and the difficulty of each cell.
CREATE OR REPLACE VIEW question_wanted AS
SELECT b.id AS blueprint_id, b.code, b.title_zh, b.title_en, b.edition, b.level,
  c.function_name, c.topic, c.kind, c.difficulty, c.item_count
FROM blueprint b
JOIN blueprint_cell c ON c.blueprint_id = b.id
WHERE b.state = 'PUBLISHED';
