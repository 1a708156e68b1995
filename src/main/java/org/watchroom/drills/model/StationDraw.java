package org.watchroom.drills.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which sheets become the stations of a drill examination.
 *
 * <p>First come sheets that hold the ★ skills of the level, as few as it takes: each time the one with the most that are
 * still missing. The rest is drawn: a function (职业功能) by its weight in the skills part of the standard, among those that
 * still have a sheet, then one of its sheets. The same offer and the same seed give the same stations in the same order.
 *
 * <p>Source: national occupational standard 消防设施操作员 (2026 edition), weights of the skill assessment (理论知识和技能要求
 * 权重表). That every ★ skill which the site can offer is examined is a rule of this product.
 */
public final class StationDraw {

    /** Why a sheet is a station: it holds a ★ that would be missing, or it was drawn. */
    public enum Why {
        STAR,
        DRAWN
    }

    private final List<Offer> left;
    private final Level level;
    private final Random random;
    private final List<Drawn> drawn = new ArrayList<>();

    private StationDraw(List<Offer> offers, Level level, long seed) {
        left = new ArrayList<>(offers);
        left.sort(Comparator.comparing(Offer::code));
        random = new Random(seed);
        Collections.shuffle(left, random);
        this.level = level;
    }

    /**
     * @param stations how many, 1 or more; more than this when the ★ skills need more, fewer when there are not so many sheets
     */
    public static Draw of(List<Offer> offers, Level level, int stations, long seed) {
        StationDraw draw = new StationDraw(offers, level, seed);
        Set<String> missing = draw.takeStars();
        while (draw.drawn.size() < stations && !draw.left.isEmpty()) {
            draw.take(draw.byWeight(), Why.DRAWN);
        }
        return new Draw(List.copyOf(draw.drawn), missing);
    }

    /** @return the ★ skills that no sheet has */
    private Set<String> takeStars() {
        Set<String> missing = new TreeSet<>(level.stars());
        while (true) {
            Offer best = left.stream()
                    .max(Comparator.comparing(offer -> of(offer, missing).size()))
                    .orElse(null);
            if (best == null || of(best, missing).isEmpty()) {
                return missing;
            }
            missing.removeAll(best.skills());
            take(best, Why.STAR);
        }
    }

    private static Set<String> of(Offer offer, Set<String> wanted) {
        Set<String> found = new HashSet<>(offer.skills());
        found.retainAll(wanted);
        return found;
    }

    private Offer byWeight() {
        Map<String, BigDecimal> weights = new TreeMap<>(level.weights());
        weights.keySet().removeIf(function -> left.stream().noneMatch(offer -> isOf(offer, function)));
        double ticket = random.nextDouble()
                * weights.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        for (Map.Entry<String, BigDecimal> function : weights.entrySet()) {
            ticket -= function.getValue().doubleValue();
            if (ticket < 0) {
                return left.stream()
                        .filter(offer -> isOf(offer, function.getKey()))
                        .findFirst()
                        .orElseThrow();
            }
        }
        return left.get(0);
    }

    private boolean isOf(Offer offer, String function) {
        return offer.skills().stream()
                .anyMatch(skill -> function.equals(level.functions().get(skill)));
    }

    private void take(Offer offer, Why why) {
        left.remove(offer);
        drawn.add(new Drawn(offer, why));
    }

    /** @param skills keys of the standard that its items hold */
    public record Offer(long sheetId, String code, int seconds, Set<String> skills) {
        public Offer {
            skills = Set.copyOf(skills);
        }
    }

    /**
     * What the standard says of a level.
     *
     * @param stars keys of its ★ skills
     * @param functions the function that each skill belongs to
     * @param weights of the functions in the skills part, per cent
     */
    public record Level(Set<String> stars, Map<String, String> functions, Map<String, BigDecimal> weights) {}

    public record Drawn(Offer offer, Why why) {}

    /** @param missing ★ skills that no sheet on offer has */
    public record Draw(List<Drawn> stations, Set<String> missing) {}
}
