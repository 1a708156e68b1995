package org.watchroom.programmes.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A course of training towards one level of the standard, ending in a certificate of training. */
@Entity
@Table(name = "programme")
public class Programme {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String edition;
    private String level;

    @Column(name = "certificate_title_zh")
    private String certificateTitleZh;

    @Column(name = "certificate_title_en")
    private String certificateTitleEn;

    @Column(name = "validity_months")
    private int validityMonths;

    private int hours;

    @Version
    private int version;

    protected Programme() {}

    public Programme(String code, String edition, String level) {
        this.code = code;
        this.edition = edition;
        this.level = level;
    }

    /** @param lessonHours in standard hours (标准学时) of 45 minutes */
    public void isCalled(String zh, String en, int lessonHours) {
        titleZh = zh;
        titleEn = en;
        hours = lessonHours;
    }

    /** @param months how long its certificate holds */
    public void certifies(String zh, String en, int months) {
        certificateTitleZh = zh;
        certificateTitleEn = en;
        validityMonths = months;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    public String edition() {
        return edition;
    }

    public String level() {
        return level;
    }

    public String certificateTitleZh() {
        return certificateTitleZh;
    }

    public String certificateTitleEn() {
        return certificateTitleEn;
    }

    public int validityMonths() {
        return validityMonths;
    }

    public int hours() {
        return hours;
    }
}
