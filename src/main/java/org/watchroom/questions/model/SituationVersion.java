package org.watchroom.questions.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.watchroom.kernel.Refused;

/** What a situation tells and shows from one writing on; fixed as soon as a question past its draft is asked about it. */
@Entity
@Table(name = "situation_version")
public class SituationVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "situation_id", updatable = false)
    private Situation situation;

    @Column(updatable = false)
    private int number;

    private String story;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "made_at", updatable = false)
    private LocalDateTime madeAt;

    @ElementCollection
    @CollectionTable(name = "situation_medium", joinColumns = @JoinColumn(name = "situation_version_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "place")
    private Map<MediumKind, Medium> media = new HashMap<>();

    @Version
    private int version;

    protected SituationVersion() {}

    SituationVersion(Situation situation, int number, String story, Long authorId, LocalDateTime now) {
        this.situation = situation;
        this.number = number;
        this.story = story;
        this.authorId = authorId;
        this.madeAt = now;
    }

    /** Only as long as no question past its draft is asked about it. */
    public void tell(String newStory) {
        story = newStory;
    }

    /** As {@link #tell}; in place of the one before. */
    public void show(MediumKind kind, Medium medium) {
        media.put(kind, medium);
    }

    /** As {@link #tell}. */
    public void hide(MediumKind kind) {
        media.remove(kind);
    }

    /** @throws Refused {@code questions.stale} when somebody changed it since */
    public void refuseUnlessAt(int seenVersion) {
        if (version != seenVersion) {
            throw new Refused("questions.stale", situation.code());
        }
    }

    public Long id() {
        return id;
    }

    public Situation situation() {
        return situation;
    }

    public int number() {
        return number;
    }

    public String story() {
        return story;
    }

    /** Null for the product itself. */
    public Long authorId() {
        return authorId;
    }

    /** In UTC. */
    public LocalDateTime madeAt() {
        return madeAt;
    }

    public Map<MediumKind, Medium> media() {
        return new TreeMap<>(media);
    }

    /** Counts the changes of this row. */
    public int version() {
        return version;
    }
}
