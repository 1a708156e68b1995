-- Lessons stand in chapters, where a course has them; a course may be open to every trainee, asked for by no programme.
ALTER TABLE lesson ADD COLUMN chapter_zh VARCHAR(120) NULL;
ALTER TABLE lesson ADD COLUMN chapter_en VARCHAR(200) NULL;
ALTER TABLE lesson ADD CONSTRAINT ck_lesson_chapter CHECK ((chapter_zh IS NULL) = (chapter_en IS NULL));
ALTER TABLE course_version ADD COLUMN open_to_all BOOLEAN NOT NULL DEFAULT FALSE;
