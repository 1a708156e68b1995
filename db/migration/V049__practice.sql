-- Practice: rounds of questions that were chosen for one person, the answers, and what is known of that person's memory.

-- number: the rounds of one mode and topic on one day, from 1. pace_seconds: the time that the mock leaves for a question.
CREATE TABLE practice_round (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  person_id    BIGINT      NOT NULL,
  mode         VARCHAR(10) NOT NULL,
  topic        VARCHAR(80) NOT NULL,
  practised_on DATE        NOT NULL,
  number       INT         NOT NULL,
  pace_seconds INT         NOT NULL,
  began_at     DATETIME(6) NOT NULL,
  CONSTRAINT pk_practice_round PRIMARY KEY (id),
  CONSTRAINT uq_practice_round UNIQUE (person_id, practised_on, mode, topic, number),
  CONSTRAINT fk_practice_round_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_practice_round_mode CHECK (mode IN ('DAILY', 'TEN', 'TOPIC', 'MISTAKES', 'MOCK')),
  CONSTRAINT ck_practice_round_topic CHECK ((mode = 'TOPIC') = (topic <> '')),
  CONSTRAINT ck_practice_round_pace CHECK (pace_seconds > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- shown_order: as on a paper. shown_at: when it was first shown to answer; the time taken counts from there.
CREATE TABLE practice_question (
  round_id    BIGINT      NOT NULL,
  no          INT         NOT NULL,
  question_id BIGINT      NOT NULL,
  version_id  BIGINT      NOT NULL,
  shown_order VARCHAR(10) NOT NULL,
  shown_at    DATETIME(6) NULL,
  CONSTRAINT pk_practice_question PRIMARY KEY (round_id, no),
  CONSTRAINT fk_practice_question_round FOREIGN KEY (round_id) REFERENCES practice_round (id),
  CONSTRAINT fk_practice_question_question FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT fk_practice_question_version FOREIGN KEY (version_id) REFERENCES question_version (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: each question of a round is answered once. seconds is null where nobody can say how long it took.
CREATE TABLE practice_answer (
  round_id    BIGINT      NOT NULL,
  no          INT         NOT NULL,
  person_id   BIGINT      NOT NULL,
  question_id BIGINT      NOT NULL,
  choice      VARCHAR(20) NOT NULL,
  correct     BOOLEAN     NOT NULL,
  seconds     INT         NULL,
  rating      VARCHAR(5)  NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  answered_on DATE        NOT NULL,
  CONSTRAINT pk_practice_answer PRIMARY KEY (round_id, no),
  CONSTRAINT fk_practice_answer_place FOREIGN KEY (round_id, no) REFERENCES practice_question (round_id, no),
  CONSTRAINT fk_practice_answer_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_practice_answer_question FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT ck_practice_answer_seconds CHECK (seconds >= 0),
  CONSTRAINT ck_practice_answer_rating CHECK (rating IN ('AGAIN', 'HARD', 'GOOD', 'EASY') AND (rating = 'AGAIN') = (NOT correct))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE INDEX ix_practice_answer_person ON practice_answer (person_id, answered_on);

-- One person's memory of one question: what their answers come to. right_days: since the last mistake.
CREATE TABLE practice_card (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  person_id     BIGINT      NOT NULL,
  question_id   BIGINT      NOT NULL,
  stability     DOUBLE      NOT NULL,
  difficulty    DOUBLE      NOT NULL,
  reviews       INT         NOT NULL,
  last_right    BOOLEAN     NOT NULL,
  last_on       DATE        NOT NULL,
  last_at       DATETIME(6) NOT NULL,
  mistake       BOOLEAN     NOT NULL,
  right_days    INT         NOT NULL,
  last_right_on DATE        NULL,
  version       INT         NOT NULL DEFAULT 0,
  CONSTRAINT pk_practice_card PRIMARY KEY (id),
  CONSTRAINT uq_practice_card UNIQUE (person_id, question_id),
  CONSTRAINT fk_practice_card_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_practice_card_question FOREIGN KEY (question_id) REFERENCES question (id),
  CONSTRAINT ck_practice_card_stability CHECK (stability > 0),
  CONSTRAINT ck_practice_card_difficulty CHECK (difficulty BETWEEN 1 AND 10),
  CONSTRAINT ck_practice_card_reviews CHECK (reviews > 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
