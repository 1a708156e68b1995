package org.watchroom.drills.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who is where and when on a day of drills.
 *
 * <p>Trainees go round in groups. In each round a group is with one board, whose stations each of its members takes one after
 * another; then every group moves on to the next board, and one that has none waits. So nobody is in two places at once, no
 * board sees two trainees at once, and everybody has been at every station when the rounds are over. A round is as long as its
 * slowest board needs for the largest group.
 */
public final class Rota {

    private Rota() {}

    /**
     * @param groupSize most trainees that are with a board in a round, 1 to 5
     * @param pause between two drills, to set up the scene again
     */
    public static List<Turn> of(List<Long> trainees, List<Board> boards, int groupSize, Instant begin, Duration pause) {
        List<List<Long>> groups = groups(trainees, groupSize);
        int places = Math.max(groups.size(), boards.size());
        Duration round = round(groups, boards, pause);
        List<Turn> turns = new ArrayList<>();
        for (int no = 0; no < places; no++) {
            Instant start = begin.plus(round.multipliedBy(no));
            for (int group = 0; group < groups.size(); group++) {
                int place = (group + no) % places;
                if (place < boards.size()) {
                    add(turns, group + 1, groups.get(group), boards.get(place), start, pause);
                }
            }
        }
        return turns;
    }

    /** How long the day is from the first drill to the last pause. */
    public static Duration length(int trainees, List<Board> boards, int groupSize, Duration pause) {
        List<List<Long>> groups = groups(new ArrayList<>(Collections.nCopies(trainees, 0L)), groupSize);
        return round(groups, boards, pause).multipliedBy(Math.max(groups.size(), boards.size()));
    }

    /** As many groups as it takes, and as even as can be. */
    private static List<List<Long>> groups(List<Long> trainees, int groupSize) {
        int count = (trainees.size() + groupSize - 1) / groupSize;
        List<List<Long>> groups = new ArrayList<>();
        for (int no = 0; no < count; no++) {
            groups.add(trainees.subList(no * trainees.size() / count, (no + 1) * trainees.size() / count));
        }
        return groups;
    }

    private static Duration round(List<List<Long>> groups, List<Board> boards, Duration pause) {
        int largest = groups.stream().mapToInt(List::size).max().orElse(0);
        return boards.stream()
                .map(board -> board.each(pause).multipliedBy(largest))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static void add(
            List<Turn> turns, int group, List<Long> members, Board board, Instant start, Duration pause) {
        Instant next = start;
        for (Station station : board.stations()) {
            for (long trainee : members) {
                turns.add(new Turn(group, trainee, station.no(), next));
                next = next.plus(station.time()).plus(pause);
            }
        }
    }

    /** Graders with the stations that they see, in this order. */
    public record Board(List<Station> stations) {
        Duration each(Duration pause) {
            return stations.stream().map(station -> station.time().plus(pause)).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** @param time that its sheet allows */
    public record Station(int no, Duration time) {}

    public record Turn(int group, long trainee, int station, Instant begins) {}
}
