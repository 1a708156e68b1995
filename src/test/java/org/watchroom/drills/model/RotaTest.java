package org.watchroom.drills.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RotaTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T01:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(2);

    @Test
    void elevenTraineesGoRoundThreeBoardsInEvenGroups() {
        List<Rota.Turn> turns = Rota.of(trainees(11), boards(3, 1), 5, BEGIN, PAUSE);
        assertThat(turns).hasSize(33);
        assertThat(turns.stream().filter(it -> it.station() == 1 && it.group() == 1))
                .hasSize(3);
        assertThat(turns.stream().mapToInt(Rota.Turn::group).max()).hasValue(3);
        assertThat(turns.get(0)).isEqualTo(new Rota.Turn(1, 1, 1, BEGIN));
        assertThat(turns.get(1).begins()).isEqualTo(BEGIN.plus(Duration.ofMinutes(12)));
    }

    @Test
    void onAnyDayEverybodyIsEverywhereOnceAndNobodyInTwoPlacesAtOnce() {
        Random random = new Random(5);
        for (int day = 0; day < 300; day++) {
            List<Rota.Board> boards = boards(1 + random.nextInt(4), 1 + random.nextInt(3));
            int people = 1 + random.nextInt(30);
            int groupSize = 1 + random.nextInt(5);
            List<Rota.Turn> turns = Rota.of(trainees(people), boards, groupSize, BEGIN, PAUSE);
            Map<Integer, Duration> times = new HashMap<>();
            Map<Integer, Integer> boardOf = new HashMap<>();
            for (int no = 0; no < boards.size(); no++) {
                for (Rota.Station station : boards.get(no).stations()) {
                    times.put(station.no(), station.time());
                    boardOf.put(station.no(), no);
                }
            }
            assertThat(turns).hasSize(people * times.size());
            assertThat(turns.stream().map(it -> it.trainee() + "/" + it.station()))
                    .doesNotHaveDuplicates();
            for (long trainee = 1; trainee <= people; trainee++) {
                long who = trainee;
                assertApart(turns.stream().filter(it -> it.trainee() == who).toList(), times);
            }
            for (int no = 0; no < boards.size(); no++) {
                int board = no;
                List<Rota.Turn> seen = turns.stream()
                        .filter(it -> boardOf.get(it.station()) == board)
                        .toList();
                assertApart(seen, times);
            }
            Instant end = BEGIN.plus(Rota.length(people, boards, groupSize, PAUSE));
            assertThat(turns)
                    .allMatch(it -> !it.begins().plus(times.get(it.station())).isAfter(end));
        }
    }

    private static void assertApart(List<Rota.Turn> turns, Map<Integer, Duration> times) {
        List<Rota.Turn> sorted =
                turns.stream().sorted(Comparator.comparing(Rota.Turn::begins)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Rota.Turn before = sorted.get(i - 1);
            assertThat(sorted.get(i).begins()).isAfterOrEqualTo(before.begins().plus(times.get(before.station())));
        }
    }

    private static List<Long> trainees(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static List<Rota.Board> boards(int count, int stationsEach) {
        List<Rota.Board> boards = new ArrayList<>();
        int next = 1;
        for (int no = 0; no < count; no++) {
            List<Rota.Station> stations = new ArrayList<>();
            for (int i = 0; i < stationsEach; i++) {
                stations.add(new Rota.Station(next, Duration.ofMinutes(9 + next)));
                next++;
            }
            boards.add(new Rota.Board(stations));
        }
        return boards;
    }
}
