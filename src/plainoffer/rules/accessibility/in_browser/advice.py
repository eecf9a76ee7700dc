"""What the most common rules of axe mean for an author: what is wrong, why it matters, and what to do.

The words are ours. What each rule checks: https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
"""

from __future__ import annotations

from typing import NamedTuple


class Advice(NamedTuple):
    """What is wrong and why it matters, and what to do about it."""

    message: str
    advice: str


ADVICE: dict[str, Advice] = {
    "aria-allowed-attr": Advice(
        "This element has an ARIA attribute that its role does not know, so screen readers may say something wrong.",
        "Remove the attribute, or ask your web team which role the element should have.",
    ),
    "aria-command-name": Advice(
        "This button, link or menu item has no name, so people who use a screen reader cannot tell what it does.",
        "Give it text that says what happens when it is chosen.",
    ),
    "aria-hidden-focus": Advice(
        "This part is hidden from screen readers but can still be reached with the Tab key, "
        "so people land on something they are told nothing about.",
        'Remove aria-hidden="true", or make sure that nothing inside can be reached.',
    ),
    "aria-input-field-name": Advice(
        "This field has no name, so people who use a screen reader do not know what to put in it.",
        "Give the field a label.",
    ),
    "aria-required-attr": Advice(
        "This element has a role but lacks an attribute that the role needs, so screen readers cannot say its state.",
        "Use the ordinary HTML element instead, such as a check box, or ask your web team to add the attribute.",
    ),
    "aria-required-children": Advice(
        "This element says that it is a list, menu or table of some kind, but what is inside does not fit that.",
        "Use an ordinary list or table, or ask your web team to correct the roles.",
    ),
    "aria-required-parent": Advice(
        "This element says that it is part of a list, menu or table, but it does not stand in one.",
        "Put it into the list or table that it belongs to, or remove the role.",
    ),
    "aria-roles": Advice(
        "The role of this element does not exist, so screen readers pass over it.",
        "Correct the spelling of the role, or remove it.",
    ),
    "aria-valid-attr": Advice(
        "This ARIA attribute does not exist, so it does nothing.",
        "Correct the spelling of the attribute, or remove it.",
    ),
    "aria-valid-attr-value": Advice(
        "This ARIA attribute has a value that it cannot have, so screen readers may say something wrong.",
        "Correct the value. If it names another element, check that an element with that id is on the page.",
    ),
    "autocomplete-valid": Advice(
        "The autocomplete setting of this field is not one that browsers know, so they cannot fill the field in. "
        "Many people rely on that when typing is hard for them.",
        "Use one of the values of the HTML standard, such as name, email or tel.",
    ),
    "avoid-inline-spacing": Advice(
        "The spacing of this text is fixed in its style, so people who need more space between lines or letters "
        "cannot have it.",
        "Remove line-height, letter-spacing and word-spacing with !important from the style.",
    ),
    "button-name": Advice(
        "This button has no text, so people who use a screen reader hear only “button”.",
        "Write on the button what it does, for example “Search the Local Offer”.",
    ),
    "bypass": Advice(
        "There may be no way to jump past the menu, so people who use a keyboard must go through it on every page.",
        "Use headings and a main area, or add a link “Skip to main content” at the top.",
    ),
    "color-contrast": Advice(
        "This text does not stand out enough from its background, so people with low vision may be unable to read it.",
        "Make the text darker or the background lighter.",
    ),
    "color-contrast-enhanced": Advice(
        "This text stands out enough for most people, but not for all who have low vision.",
        "Where you can, make the text darker or the background lighter.",
    ),
    "definition-list": Advice(
        "This list of terms holds something other than terms and their descriptions, "
        "so screen readers cannot say which belong together.",
        "Put only dt, dd and div elements into the list.",
    ),
    "dlitem": Advice(
        "This term or description stands outside a list of terms, so screen readers do not know what it is.",
        "Put it into a dl element, or make it a paragraph.",
    ),
    "document-title": Advice(
        "The page has no title, so people cannot tell it from their other tabs, bookmarks and search results.",
        "Give the page a title that says what it is about and whose it is, "
        "for example “Short breaks – Anyshire Local Offer”.",
    ),
    "duplicate-id-aria": Advice(
        "Another element has the same id, so a label or description may be read out for the wrong one.",
        "Give each element an id of its own.",
    ),
    "empty-heading": Advice(
        "This heading is empty. People who use a screen reader move from heading to heading and find nothing here.",
        "Write the heading, or remove it. Do not use headings to make space.",
    ),
    "empty-table-header": Advice(
        "This header cell is empty, so screen readers say nothing before the cells that belong to it.",
        "Write what the row or column holds. If it heads nothing, make it an ordinary td cell.",
    ),
    "form-field-multiple-labels": Advice(
        "This field has more than one label, and screen readers may read out only one of them.",
        "Put all of it into one label.",
    ),
    "frame-tested": Advice(
        "The content of this frame could not be checked.",
        "Check the page that the frame shows by itself.",
    ),
    "frame-title": Advice(
        "This frame has no title, so people who use a screen reader cannot tell whether they want what is in it.",
        "Add a title that says what the frame shows, for example “Map of family hubs”.",
    ),
    "heading-order": Advice(
        "This heading skips a level, so people who use a screen reader may think that they missed a part.",
        "Use the level just below the heading above it. Choose levels for the order of the page, not for their size.",
    ),
    "html-has-lang": Advice(
        "The page does not say which language it is in, so a screen reader may read it with the wrong pronunciation.",
        'Add the language to the html element: <html lang="en-GB">.',
    ),
    "html-lang-valid": Advice(
        "The language that the page gives does not exist, so a screen reader may read it with the wrong pronunciation.",
        'Write lang="en-GB" for English.',
    ),
    "image-alt": Advice(
        "This image has no text alternative, so people who cannot see it get nothing, or hear a file name.",
        'Say in the alt text what the image tells the reader. If it is only decoration, write alt="".',
    ),
    "image-redundant-alt": Advice(
        "The text alternative repeats the text beside the image, so it is read out twice.",
        'If the text says it all, write alt="".',
    ),
    "input-button-name": Advice(
        "This button has no text, so people who use a screen reader hear only “button”.",
        "Write on the button what it does.",
    ),
    "input-image-alt": Advice(
        "This image is a button without a text alternative, so people cannot tell what it does.",
        "Say in the alt text what the button does, for example “Search”.",
    ),
    "label": Advice(
        "This field has no label, so people who use a screen reader do not know what to put in it, "
        "and there is less to click on.",
        "Give the field a label that can be seen.",
    ),
    "label-content-name-mismatch": Advice(
        "The hidden name of this control does not hold the words that can be seen. "
        "People who speak to their computer say what they see, and nothing happens.",
        "Begin the name with the words that can be seen, or remove it.",
    ),
    "landmark-one-main": Advice(
        "The page does not mark its main content, so people who use a screen reader cannot jump to it.",
        "Put the main content into one main element.",
    ),
    "landmark-unique": Advice(
        "Two areas of the page have the same name, so people who use a screen reader cannot tell them apart.",
        "Give each a name of its own, for example “Main menu” and “In this section”.",
    ),
    "link-in-text-block": Advice(
        "This link differs from the text around it only by colour, so some people do not see that it is a link.",
        "Underline links in text.",
    ),
    "link-name": Advice(
        "This link has no text, so people who use a screen reader hear only “link” or a long address.",
        "Write where the link goes. If the link is an image, put that into its text alternative.",
    ),
    "list": Advice(
        "This list holds something other than list items, so screen readers may count and read it wrongly.",
        "Put everything in the list into li elements.",
    ),
    "listitem": Advice(
        "This list item stands outside a list, so screen readers do not say that it is one of several.",
        "Put it into a list, or make it a paragraph.",
    ),
    "meta-refresh": Advice(
        "The page reloads or moves on by itself, so people who read slowly lose their place.",
        "Remove the refresh. To move a page, have the server redirect it.",
    ),
    "meta-viewport": Advice(
        "The page stops people from zooming in, which many with low vision need.",
        "Remove user-scalable=no and maximum-scale from the viewport setting.",
    ),
    "nested-interactive": Advice(
        "This control lies inside another one, so screen readers and keyboards may reach only one of them.",
        "Put them side by side.",
    ),
    "no-autoplay-audio": Advice(
        "Sound starts by itself and drowns out screen readers.",
        "Let people start it, or stop it after three seconds.",
    ),
    "object-alt": Advice(
        "This embedded content has no text alternative, so people who cannot see it get nothing.",
        "Add a title or aria-label that says what it shows, and link to the content as text.",
    ),
    "page-has-heading-one": Advice(
        "The page has no main heading, so people who use a screen reader cannot tell quickly what it is about.",
        "Give the page one heading of level 1 that says what it is about.",
    ),
    "region": Advice(
        "This part of the page lies outside all its marked areas, "
        "so people who move from area to area do not come across it.",
        "Put it into the header, main, nav or footer element. That is usually a matter of the page template.",
    ),
    "role-img-alt": Advice(
        "This image has no text alternative, so people who cannot see it get nothing.",
        "Add an aria-label that says what it tells the reader.",
    ),
    "scrollable-region-focusable": Advice(
        "This area scrolls, but not with the keyboard, so some people cannot read all of it.",
        'Let the text take the room it needs, or add tabindex="0" to the area.',
    ),
    "select-name": Advice(
        "This list of choices has no label, so people who use a screen reader do not know what they choose.",
        "Give it a label that can be seen.",
    ),
    "skip-link": Advice(
        "This link should jump past the menu, but its target is not on the page.",
        "Give the main content the id that the link names.",
    ),
    "summary-name": Advice(
        "This heading of a section that opens has no text, so people cannot tell what they would open.",
        "Write in the summary what the section holds.",
    ),
    "svg-img-alt": Advice(
        "This image has no text alternative, so people who cannot see it get nothing.",
        "Add a title inside the svg element, or an aria-label.",
    ),
    "tabindex": Advice(
        "This element is given a place in the order of the Tab key, which puts it before everything else on the page.",
        'Remove the tabindex, or write tabindex="0".',
    ),
    "target-size": Advice(
        "This can be hard to hit, because it is small and close to others.",
        "Make it at least 24 by 24 pixels, or leave more space around it.",
    ),
    "td-headers-attr": Advice(
        "This table cell names header cells that are not in the table, so screen readers say the wrong header or none.",
        "Correct the ids, or use a simple table with th cells.",
    ),
    "th-has-data-cells": Advice(
        "This header cell may have no cells that belong to it, so screen readers cannot use it.",
        "Check that each header stands above or beside its data. For layout use no table.",
    ),
    "valid-lang": Advice(
        "The language given for this passage does not exist, so it may be read with the wrong pronunciation.",
        'Correct the code, for example lang="cy" for Welsh or lang="pl" for Polish.',
    ),
    "video-caption": Advice(
        "This video may have no captions, so people who are deaf cannot follow it.",
        "Add captions, and check that they say all that is spoken and important sounds.",
    ),
}


def advice_for(rule: str, help: str) -> Advice:
    """Return our words for a rule, or axe's own short help for a rule that we have none for."""
    return ADVICE.get(rule) or Advice(
        f"axe reports: {help}.", "Follow the link for what this means, and ask your web team for help."
    )
