package org.watchroom.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The control rooms on one day, the most urgent first, and their sums by district.
 *
 * @param total of all rooms that are listed
 * @param districts by name, of all rooms whichever are listed
 */
public record CoverageReport(LocalDate on, List<RoomCoverage> rooms, District total, List<District> districts) {

    public CoverageReport {
        rooms = List.copyOf(rooms);
        districts = List.copyOf(districts);
    }

    /**
     * @param covered rooms whose posts are all filled
     * @param needed posts
     * @param held posts that are filled
     */
    public record District(String name, long rooms, long covered, long needed, long held) {}
}
