package org.watchroom.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.primefaces.component.password.Password;

/**
 * Text as somebody typed it into a field: without the blanks around it, so that blanks alone are nothing. Characters that
 * nobody sees (zero-width, direction marks, control characters) are turned down, for two names that look the same must be
 * the same. Passwords are taken as they are.
 */
@FacesConverter(forClass = String.class)
public class TypedText implements Converter<String> {

    private static final int JOINER = 0x200D;

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null
                || field instanceof Password
                || field instanceof HtmlInputSecret
                || field instanceof HtmlInputHidden) {
            return typed;
        }
        String text = typed.strip();
        if (!(field instanceof UIViewParameter) && text.codePoints().anyMatch(TypedText::isUnseen)) {
            throw new ConverterException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR,
                    CDI.current().select(PageTexts.class).get().of("platform.field.unseen", name(faces, field)),
                    null));
        }
        return text.isEmpty() ? null : text;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, String text) {
        return text == null ? "" : text;
    }

    private static boolean isUnseen(int character) {
        return switch (character) {
            case '\n', '\r', '\t', JOINER -> false;
            default ->
                switch (Character.getType(character)) {
                    case Character.FORMAT, Character.CONTROL, Character.SURROGATE -> true;
                    default -> false;
                };
        };
    }

    private static Object name(FacesContext faces, UIComponent field) {
        Object label = field.getAttributes().get("label");
        return label == null ? field.getClientId(faces) : label;
    }
}
