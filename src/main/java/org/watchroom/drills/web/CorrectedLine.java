package org.watchroom.drills.web;

import java.io.Serializable;
import org.watchroom.drills.Findings;
import org.watchroom.drills.RecordView;

/** One item as it stands in the form of a correction. */
public class CorrectedLine implements Serializable {

    private final int no;
    private final String textZh;
    private final String textEn;
    private final boolean star;
    private final int atSecond;
    private String result;
    private boolean fatal;
    private String words;

    CorrectedLine(RecordView.Mark mark) {
        no = mark.no();
        textZh = mark.textZh();
        textEn = mark.textEn();
        star = mark.star();
        atSecond = mark.atSecond();
        result = mark.result();
        fatal = mark.fatal();
        words = mark.reason();
    }

    Findings.Mark mark() {
        return new Findings.Mark(no, result, fatal, words, atSecond);
    }

    public int getNo() {
        return no;
    }

    public String getTextZh() {
        return textZh;
    }

    public String getTextEn() {
        return textEn;
    }

    public boolean isStar() {
        return star;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public boolean isFatal() {
        return fatal;
    }

    public void setFatal(boolean fatal) {
        this.fatal = fatal;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
