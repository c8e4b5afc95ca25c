<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BlameText</name>
    <message>
        <source>STREAM</source>
        <translation>STREAM</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>ACTOR</source>
        <translation>AKTEUR</translation>
    </message>
    <message>
        <source>TIME (UTC)</source>
        <translation>ZEIT (UTC)</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
</context>
<context>
    <name>BranchFileText</name>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>HtmlText</name>
    <message>
        <source>Comparison of %1</source>
        <translation>Vergleich von %1</translation>
    </message>
</context>
<context>
    <name>hindcast::AlignedStateModel</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>(state)</source>
        <translation>(Zustand)</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>differs inside</source>
        <translation>weicht innen ab</translation>
    </message>
    <message>
        <source>only before</source>
        <translation>nur vorher</translation>
    </message>
    <message>
        <source>only after</source>
        <translation>nur nachher</translation>
    </message>
    <message>
        <source>items in another order</source>
        <translation>Elemente in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>differs, which is ignored</source>
        <translation>weicht ab, wird ignoriert</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
</context>
<context>
    <name>hindcast::AlignedView</name>
    <message>
        <source>Previous field that differs</source>
        <translation>Voriges abweichendes Feld</translation>
    </message>
    <message>
        <source>Next field that differs</source>
        <translation>Nächstes abweichendes Feld</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>no differences</source>
        <translation>keine Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::BlameText</name>
    <message>
        <source>FIELD</source>
        <translation>FELD</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>WRITTEN</source>
        <translation>GESCHRIEBEN</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>ZU</translation>
    </message>
    <message>
        <source>the writes of the script could not be followed, so its states were compared instead</source>
        <translation>was das Skript schreibt, ließ sich nicht verfolgen; stattdessen wurden seine Zustände verglichen</translation>
    </message>
    <message>
        <source>%1 of the events could not be applied</source>
        <translation>%1 der Ereignisse ließen sich nicht anwenden</translation>
    </message>
    <message>
        <source>the state has never had a field %1</source>
        <translation>der Zustand hatte nie ein Feld %1</translation>
    </message>
    <message>
        <source>%1 older changes are left out</source>
        <translation>%1 ältere Änderungen fehlen</translation>
    </message>
    <message>
        <source>the state has no field %1</source>
        <translation>der Zustand hat kein Feld %1</translation>
    </message>
    <message>
        <source>--history needs --path</source>
        <translation>--history braucht --path</translation>
    </message>
    <message>
        <source>blame needs --stream</source>
        <translation>blame braucht --stream</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>DURCH</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>STELLE</translation>
    </message>
</context>
<context>
    <name>hindcast::Blamer</name>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>hindcast::BranchAnswersText</name>
    <message>
        <source>the branch has no event %1</source>
        <translation>der Zweig hat kein Ereignis %1</translation>
    </message>
    <message>
        <source>there is no format &quot;%1&quot;</source>
        <translation>es gibt kein Format „%1“</translation>
    </message>
    <message>
        <source>the template %1: %2</source>
        <translation>die Vorlage %1: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::BranchDesk</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What if, %1</source>
        <translation>Was wäre wenn, %1</translation>
    </message>
    <message>
        <source>New Branch</source>
        <translation>Neuer Zweig</translation>
    </message>
    <message>
        <source>Rename Branch</source>
        <translation>Zweig umbenennen</translation>
    </message>
    <message>
        <source>Delete Branch</source>
        <translation>Zweig löschen</translation>
    </message>
    <message>
        <source>Take New Events In</source>
        <translation>Neue Ereignisse übernehmen</translation>
    </message>
    <message>
        <source>Skip Events</source>
        <translation>Ereignisse überspringen</translation>
    </message>
    <message>
        <source>Take Events Back</source>
        <translation>Ereignisse zurückholen</translation>
    </message>
    <message>
        <source>Remove Event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <source>Take Change Back</source>
        <translation>Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Move Event</source>
        <translation>Ereignis verschieben</translation>
    </message>
    <message>
        <source>Insert Event</source>
        <translation>Ereignis einfügen</translation>
    </message>
    <message>
        <source>Change Event</source>
        <translation>Ereignis ändern</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Kein Store ist geöffnet.</translation>
    </message>
    <message>
        <source>The projection has a state that all partitions share, so that no branch of %1 can be replayed on its own.</source>
        <translation>Die Projektion hat einen Zustand, den alle Partitionen teilen; daher lässt sich kein Zweig von %1 für sich abspielen.</translation>
    </message>
    <message>
        <source>%1 is a partition of another projection.</source>
        <translation>%1 ist eine Partition einer anderen Projektion.</translation>
    </message>
    <message>
        <source>The projection does not build a state for each stream, such as %1.</source>
        <translation>Die Projektion baut nicht je Stream einen Zustand auf, etwa für %1.</translation>
    </message>
    <message>
        <source>There is no stream %1 in this store.</source>
        <translation>Es gibt keinen Stream %1 in diesem Store.</translation>
    </message>
    <message>
        <source>There is no partition %1.</source>
        <translation>Es gibt keine Partition %1.</translation>
    </message>
    <message>
        <source>Nothing is open that could be made smaller.</source>
        <translation>Es ist nichts geöffnet, was sich verkleinern ließe.</translation>
    </message>
    <message>
        <source>None of the %L1 events fails.</source>
        <translation>Keines der %L1 Ereignisse schlägt fehl.</translation>
    </message>
    <message>
        <source>The condition does not hold with the %L1 events there are.</source>
        <translation>Die Bedingung gilt mit den vorhandenen %L1 Ereignissen nicht.</translation>
    </message>
    <message>
        <source>Fewest events: %1</source>
        <translation>Wenigste Ereignisse: %1</translation>
    </message>
    <message>
        <source>Smallest Reproduction</source>
        <translation>Kleinste Reproduktion</translation>
    </message>
    <message>
        <source>The events are not to be had any more.</source>
        <translation>Die Ereignisse sind nicht mehr verfügbar.</translation>
    </message>
</context>
<context>
    <name>hindcast::BranchEventsView</name>
    <message>
        <source>Events of the branch</source>
        <translation>Ereignisse des Zweigs</translation>
    </message>
</context>
<context>
    <name>hindcast::BranchModel</name>
    <message>
        <source>inserted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>differs from here</source>
        <translation>ab hier abweichend</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>In the branch</source>
        <translation>Im Zweig</translation>
    </message>
</context>
<context>
    <name>hindcast::BranchReplayText</name>
    <message>
        <source>the branch has no event %1</source>
        <translation>der Zweig hat kein Ereignis %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n more events than when this branch was made.</source>
        <translation>
            <numerusform>%1 hat %n Ereignis mehr als beim Anlegen dieses Zweigs.</numerusform>
            <numerusform>%1 hat %n Ereignisse mehr als beim Anlegen dieses Zweigs.</numerusform>
        </translation>
    </message>
    <message>
        <source>This branch is of %1 events of %2, which has only %3.</source>
        <translation>Dieser Zweig hat %1 Ereignisse aus %2; dort sind es nur %3.</translation>
    </message>
</context>
<context>
    <name>hindcast::BranchText</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>/%1: expected a text that is not empty, found %2</source>
        <translation>/%1: erwartet: ein nicht leerer Text, gefunden: %2</translation>
    </message>
    <message>
        <source>expected an object such as { &quot;type&quot;: …, &quot;data&quot;: … }, found %1</source>
        <translation>erwartet: ein Objekt wie { &quot;type&quot;: …, &quot;data&quot;: … }, gefunden: %1</translation>
    </message>
    <message>
        <source>/%1: an event has only type, schemaVersion, data and metadata here</source>
        <translation>/%1: ein Ereignis hat hier nur type, schemaVersion, data und metadata</translation>
    </message>
</context>
<context>
    <name>hindcast::BranchesPanel</name>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New branch of what is shown</source>
        <translation>Neuer Zweig des Angezeigten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the branch</source>
        <translation>Den Zweig umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the branch</source>
        <translation>Den Zweig löschen</translation>
    </message>
    <message>
        <source>Smallest Reproduction…</source>
        <translation>Kleinste Reproduktion…</translation>
    </message>
    <message>
        <source>Find the fewest events that still show something</source>
        <translation>Die wenigsten Ereignisse suchen, die etwas noch zeigen</translation>
    </message>
    <message>
        <source>Take into a Test…</source>
        <translation>In Test übernehmen…</translation>
    </message>
    <message>
        <source>Write these events as a test in a programming language</source>
        <translation>Diese Ereignisse als Test in einer Programmiersprache schreiben</translation>
    </message>
    <message>
        <source>Space skips, Enter edits, Alt+Up and Alt+Down move</source>
        <translation>Leertaste überspringt, Eingabe bearbeitet, Alt+Auf/Ab verschiebt</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert an event behind the selected one</source>
        <translation>Ein Ereignis hinter dem ausgewählten einfügen</translation>
    </message>
    <message>
        <source>First Difference</source>
        <translation>Erster Unterschied</translation>
    </message>
    <message>
        <source>Go to the first event that makes a difference</source>
        <translation>Zum ersten Ereignis gehen, das einen Unterschied macht</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>In the branch</source>
        <translation>Im Zweig</translation>
    </message>
    <message>
        <source>%L1 of %L2 events are enough, and none of them can go.</source>
        <translation>%L1 von %L2 Ereignissen reichen, und keines davon ist entbehrlich.</translation>
    </message>
    <message>
        <source>%L1 of %L2 events are enough; there may be fewer.</source>
        <translation>%L1 von %L2 Ereignissen reichen; vielleicht genügen weniger.</translation>
    </message>
    <message>
        <source>Take Them In</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>A branch shows what would be if events had not happened, or others had. The store stays as it is.</source>
        <translation>Ein Zweig zeigt, was wäre, wenn Ereignisse nicht geschehen wären oder andere. Der Store bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>It comes to the same state.</source>
        <translation>Er führt zum gleichen Zustand.</translation>
    </message>
    <message>
        <source>It comes to the same state, by another way.</source>
        <translation>Er führt auf anderem Weg zum gleichen Zustand.</translation>
    </message>
    <message numerus="yes">
        <source>It comes to another state: %n fields differ.</source>
        <translation>
            <numerusform>Er führt zu einem anderen Zustand: %n Feld weicht ab.</numerusform>
            <numerusform>Er führt zu einem anderen Zustand: %n Felder weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an event first.</source>
        <translation>Zuerst ein Ereignis auswählen.</translation>
    </message>
</context>
<context>
    <name>hindcast::Breakpoint</name>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 ändert sich</translation>
    </message>
    <message>
        <source>handler throws</source>
        <translation>Handler wirft Fehler</translation>
    </message>
    <message>
        <source>rule: %1</source>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>%1 gilt</translation>
    </message>
    <message>
        <source>%1 became true</source>
        <translation>%1 wurde wahr</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>the event could not be applied</source>
        <translation>das Ereignis ließ sich nicht anwenden</translation>
    </message>
    <message>
        <source>the rule “%1” was broken</source>
        <translation>die Regel „%1“ wurde verletzt</translation>
    </message>
</context>
<context>
    <name>hindcast::BreakpointForm</name>
    <message>
        <source>Kind of the breakpoint</source>
        <translation>Art des Haltepunkts</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Name of the rule, if you like</source>
        <translation>Name der Regel, falls gewünscht</translation>
    </message>
    <message>
        <source>Where to stop</source>
        <translation>Wo angehalten wird</translation>
    </message>
    <message>
        <source>Why there is no such breakpoint</source>
        <translation>Warum es keinen solchen Haltepunkt gibt</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>Condition holds</source>
        <translation>Bedingung gilt</translation>
    </message>
    <message>
        <source>Condition becomes true</source>
        <translation>Bedingung wird wahr</translation>
    </message>
    <message>
        <source>Field changes</source>
        <translation>Feld ändert sich</translation>
    </message>
    <message>
        <source>Handler throws</source>
        <translation>Handler wirft Fehler</translation>
    </message>
    <message>
        <source>Rule is broken</source>
        <translation>Regel verletzt</translation>
    </message>
    <message>
        <source>OrderPaid</source>
        <translation>OrderPaid</translation>
    </message>
    <message>
        <source>/items/0/price</source>
        <translation>/items/0/price</translation>
    </message>
    <message>
        <source>s.balance &gt;= 0, which always has to hold</source>
        <translation>s.balance &gt;= 0, was immer gelten muss</translation>
    </message>
    <message>
        <source>s.balance &lt; 0</source>
        <translation>s.balance &lt; 0</translation>
    </message>
</context>
<context>
    <name>hindcast::BreakpointList</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>becomes true · %1</source>
        <translation>wird wahr · %1</translation>
    </message>
    <message>
        <source>holds · %1</source>
        <translation>gilt · %1</translation>
    </message>
    <message>
        <source>%1 · stopped here</source>
        <translation>%1 · hier angehalten</translation>
    </message>
    <message>
        <source>given up at %1: %2</source>
        <translation>aufgegeben bei %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>could not be evaluated at %n events, first at %1: %2</source>
        <translation>
            <numerusform>ließ sich bei %n Ereignis nicht auswerten, zuerst bei %1: %2</numerusform>
            <numerusform>ließ sich bei %n Ereignissen nicht auswerten, zuerst bei %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::BreakpointsPanel</name>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>None yet: + adds one, and a run stops there.</source>
        <translation>Noch keine: + fügt einen hinzu, und ein Lauf hält dort an.</translation>
    </message>
    <message>
        <source>Number of breakpoints</source>
        <translation>Anzahl der Haltepunkte</translation>
    </message>
    <message>
        <source>Add a breakpoint</source>
        <translation>Haltepunkt hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>Running to a breakpoint… %1 %</source>
        <translation>Lauf zu einem Haltepunkt… %1 %</translation>
    </message>
    <message>
        <source>Looking through all events… %1 %</source>
        <translation>Alle Ereignisse werden durchsucht… %1 %</translation>
    </message>
</context>
<context>
    <name>hindcast::CausePanel</name>
    <message>
        <source>Causes and effects of the current event</source>
        <translation>Ursachen und Wirkungen des aktuellen Ereignisses</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Ausgelöst durch</translation>
    </message>
    <message>
        <source>Show all causes and effects</source>
        <translation>Alle Ursachen und Wirkungen anzeigen</translation>
    </message>
    <message>
        <source>Looking for causes and effects…</source>
        <translation>Ursachen und Wirkungen werden gesucht…</translation>
    </message>
    <message>
        <source>It has neither a cause nor an effect in this store</source>
        <translation>Es hat in diesem Store weder Ursache noch Wirkung</translation>
    </message>
    <message>
        <source>whole trace: %1</source>
        <translation>ganzer Trace: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::ChangedPathText</name>
    <message>
        <source>(state)</source>
        <translation>(Zustand)</translation>
    </message>
</context>
<context>
    <name>hindcast::ChangesModel</name>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>hindcast::CodeEditor</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Tab indents. Press Escape, then Tab, to go on to the next control. Ctrl+F finds, Ctrl+H replaces, Ctrl+/ makes comments.</source>
        <translation>Tab rückt ein. Esc, dann Tab führt zum nächsten Bedienelement. Strg+F sucht, Strg+H ersetzt, Strg+/ kommentiert aus.</translation>
    </message>
</context>
<context>
    <name>hindcast::CodeGutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Line numbers. In the text, Tab indents; press Escape first to go on to the next control with Tab.</source>
        <translation>Zeilennummern. Im Text rückt Tab ein; erst Esc drücken, um mit Tab zum nächsten Bedienelement zu gehen.</translation>
    </message>
</context>
<context>
    <name>hindcast::CodeSearch</name>
    <message>
        <source>Not a regular expression: %1 at character %2</source>
        <translation>Kein regulärer Ausdruck: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>The search for this regular expression takes too long</source>
        <translation>Die Suche nach diesem regulären Ausdruck dauert zu lange</translation>
    </message>
</context>
<context>
    <name>hindcast::ColumnMapping</name>
    <message>
        <source>nothing has a role yet</source>
        <translation>noch hat nichts eine Rolle</translation>
    </message>
    <message>
        <source>a profile cannot name the column %1, because of its dot</source>
        <translation>ein Profil kann die Spalte %1 wegen ihres Punktes nicht benennen</translation>
    </message>
    <message>
        <source>no stream: all events are in one</source>
        <translation>kein Stream: alle Ereignisse sind in einem</translation>
    </message>
    <message>
        <source>no version: events are counted in order, from 1 in each stream</source>
        <translation>keine Version: Ereignisse werden in jedem Stream der Reihe nach ab 1 gezählt</translation>
    </message>
    <message>
        <source>no type: all events have one, the table&apos;s name</source>
        <translation>kein Typ: alle Ereignisse haben einen, den Namen der Tabelle</translation>
    </message>
    <message>
        <source>no time: the time axis is off</source>
        <translation>keine Zeit: die Zeitachse ist abgeschaltet</translation>
    </message>
    <message>
        <source>no data: events carry nothing, so states stay empty</source>
        <translation>keine Daten: Ereignisse enthalten nichts, Zustände bleiben leer</translation>
    </message>
    <message>
        <source>no correlation: what belongs together is not marked</source>
        <translation>keine Korrelation: was zusammengehört, ist nicht markiert</translation>
    </message>
    <message>
        <source>no causation: what an event led to is not shown</source>
        <translation>keine Ursache: wozu ein Ereignis führte, wird nicht gezeigt</translation>
    </message>
    <message>
        <source>no position: events come in the order in which they are stored</source>
        <translation>keine Position: Ereignisse kommen in der Reihenfolge, in der sie gespeichert sind</translation>
    </message>
    <message>
        <source>no id: events are found by stream and version only</source>
        <translation>keine Id: Ereignisse findet man nur nach Stream und Version</translation>
    </message>
</context>
<context>
    <name>hindcast::CommandLineText</name>
    <message>
        <source>%1 needs the path of a store</source>
        <translation>%1 braucht den Pfad eines Stores</translation>
    </message>
    <message>
        <source>%1 takes one store, so what is &quot;%2&quot;?</source>
        <translation>%1 nimmt nur einen Store; was ist dann „%2“?</translation>
    </message>
    <message>
        <source>there is nothing to do; see hindcast --help</source>
        <translation>es gibt nichts zu tun; siehe hindcast --help</translation>
    </message>
</context>
<context>
    <name>hindcast::CommandListModel</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::CommandPalette</name>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search events, streams, values, actions</source>
        <translation>Ereignisse, Streams, Werte, Aktionen suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Find “%1” in all events</source>
        <translation>„%1“ in allen Ereignissen suchen</translation>
    </message>
</context>
<context>
    <name>hindcast::CompareCards</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1k events/s</source>
        <translation>%1k/s</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Numbers of the comparison</source>
        <translation>Zahlen des Vergleichs</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>verglichen</translation>
    </message>
    <message>
        <source>same final state</source>
        <translation>gleicher Endzustand</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>failed to replay</source>
        <translation>Replay fehlgeschlagen</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>streams compared so far</source>
        <translation>Streams bisher verglichen</translation>
    </message>
    <message>
        <source>partitions compared so far</source>
        <translation>Partitionen bisher verglichen</translation>
    </message>
    <message>
        <source>events replayed so far</source>
        <translation>Ereignisse bisher abgespielt</translation>
    </message>
    <message>
        <source>streams compared</source>
        <translation>Streams verglichen</translation>
    </message>
    <message>
        <source>partitions compared</source>
        <translation>Partitionen verglichen</translation>
    </message>
    <message>
        <source>differ, %1 of them as expected</source>
        <translation>abweichend, davon %1 wie erwartet</translation>
    </message>
    <message>
        <source>failed to replay (after)</source>
        <translation>Replay fehlgeschlagen (nachher)</translation>
    </message>
    <message>
        <source>failed to replay (before)</source>
        <translation>Replay fehlgeschlagen (vorher)</translation>
    </message>
    <message>
        <source>events · %1 · %2</source>
        <translation>Ereignisse · %1 · %2</translation>
    </message>
    <message>
        <source>one side reused</source>
        <translation>eine Seite wiederverwendet</translation>
    </message>
    <message>
        <source>2 × %1</source>
        <translation>2 × %1</translation>
    </message>
</context>
<context>
    <name>hindcast::CompareDetails</name>
    <message>
        <source>Details of the comparison</source>
        <translation>Einzelheiten des Vergleichs</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Who set it</source>
        <translation>Wer es setzte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Upcasters</source>
        <translation>Upcaster</translation>
    </message>
</context>
<context>
    <name>hindcast::CompareHead</name>
    <message>
        <source>Compare projections</source>
        <translation>Projektionen vergleichen</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Which streams</source>
        <translation>Welche Streams</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Ignore fields…</source>
        <translation>Felder ignorieren…</translation>
    </message>
    <message>
        <source>Swap before and after</source>
        <translation>Vorher und nachher tauschen</translation>
    </message>
    <message>
        <source>Show only fields that differ</source>
        <translation>Nur abweichende Felder anzeigen</translation>
    </message>
    <message>
        <source>Say which differences are expected, and which are none</source>
        <translation>Festlegen, welche Unterschiede erwartet sind und welche nicht zählen</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>no upcasters</source>
        <translation>keine Upcaster</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>two projections</source>
        <translation>zwei Projektionen</translation>
    </message>
    <message>
        <source>Projection of both sides</source>
        <translation>Projektion beider Seiten</translation>
    </message>
    <message>
        <source>Upcasters, in this order</source>
        <translation>Upcaster, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>No upcasters</source>
        <translation>Keine Upcaster</translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation>Stream %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>Whole store</source>
        <translation>Ganzer Store</translation>
    </message>
    <message>
        <source>Write what was found to a page of HTML, or to JSON</source>
        <translation>Das Ergebnis als HTML-Seite oder JSON schreiben</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorieren…</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>hindcast::ComparePanel</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Compare projections</source>
        <translation>Projektionen vergleichen</translation>
    </message>
    <message>
        <source>This partition cannot be shown</source>
        <translation>Diese Partition lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>This event cannot be read</source>
        <translation>Dieses Ereignis lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>state at %1</source>
        <translation>Zustand bei %1</translation>
    </message>
    <message>
        <source>stopped at an earlier event</source>
        <translation>bei einem früheren Ereignis stehen geblieben</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>What differs is listed as soon as it is found.</source>
        <translation>Unterschiede werden aufgelistet, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>All %1 streams have the same final state</source>
        <translation>Alle %1 Streams haben den gleichen Endzustand</translation>
    </message>
    <message>
        <source>All %1 partitions have the same final state</source>
        <translation>Alle %1 Partitionen haben den gleichen Endzustand</translation>
    </message>
    <message>
        <source>%1 builds the same from every event before and after.</source>
        <translation>%1 baut vorher und nachher aus jedem Ereignis dasselbe auf.</translation>
    </message>
    <message>
        <source>Choose what to look at</source>
        <translation>Auswählen, was angezeigt werden soll</translation>
    </message>
    <message>
        <source>Select one of the list on the left.</source>
        <translation>Einen Eintrag der Liste links auswählen.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was compared to its end.</source>
        <translation>Nichts wurde zu Ende verglichen.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>A script cannot be used</source>
        <translation>Ein Skript ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The comparison broke off</source>
        <translation>Der Vergleich brach ab</translation>
    </message>
    <message>
        <source>No store is open</source>
        <translation>Kein Store geöffnet</translation>
    </message>
    <message>
        <source>Open an event store to compare what projections build from it.</source>
        <translation>Einen Event-Store öffnen, um zu vergleichen, was Projektionen daraus aufbauen.</translation>
    </message>
    <message>
        <source>Choose what differs</source>
        <translation>Auswählen, was sich unterscheiden soll</translation>
    </message>
    <message>
        <source>Both sides are the same now. Give one of them upcasters, or another projection, with the menus above.</source>
        <translation>Beide Seiten sind jetzt gleich. Einer davon mit den Menüs oben Upcaster oder eine andere Projektion geben.</translation>
    </message>
    <message>
        <source>Ready to compare</source>
        <translation>Bereit zum Vergleich</translation>
    </message>
    <message>
        <source>Every event is replayed on both sides; nothing is written.</source>
        <translation>Jedes Ereignis wird auf beiden Seiten abgespielt; geschrieben wird nichts.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Web page (*.html);;JSON (*.json)</source>
        <translation>Webseite (*.html);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
</context>
<context>
    <name>hindcast::CompareSetup</name>
    <message>
        <source>There is no projection “%1”.</source>
        <translation>Es gibt keine Projektion „%1“.</translation>
    </message>
    <message>
        <source>There are no upcasters “%1”.</source>
        <translation>Es gibt keine Upcaster „%1“.</translation>
    </message>
</context>
<context>
    <name>hindcast::CompareText</name>
    <message>
        <source>both sides are the same; compare needs --upcasters, --before-projection or --before-upcasters</source>
        <translation>beide Seiten sind gleich; compare braucht --upcasters, --before-projection oder --before-upcasters</translation>
    </message>
    <message>
        <source>--update needs --golden, the file to write</source>
        <translation>--update braucht --golden, die zu schreibende Datei</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>cannot read the golden file %1: %2</source>
        <translation>die Referenzdatei %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>cannot use the golden file %1: %2</source>
        <translation>die Referenzdatei %1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>and %1 more differences from the golden file</source>
        <translation>und %1 weitere Abweichungen von der Referenzdatei</translation>
    </message>
    <message>
        <source>neither side takes an event of %1</source>
        <translation>keine der Seiten nimmt ein Ereignis aus %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation>... und %1 weitere</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>of these as expected</source>
        <translation>davon wie erwartet</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>PARTITIONS</source>
        <translation>PARTITIONEN</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>(shared)</source>
        <translation>(gemeinsam)</translation>
    </message>
    <message>
        <source>PARTITION</source>
        <translation>PARTITION</translation>
    </message>
    <message>
        <source>CHANGES</source>
        <translation>ÄNDERUNGEN</translation>
    </message>
    <message>
        <source>FIRST DIVERGING EVENT</source>
        <translation>ERSTES ABWEICHENDES EREIGNIS</translation>
    </message>
    <message>
        <source>%1 partitions compared, of %2 events</source>
        <translation>%1 Partitionen mit %2 Ereignissen verglichen</translation>
    </message>
    <message>
        <source>before  %1</source>
        <translation>vorher   %1</translation>
    </message>
    <message>
        <source>after   %1</source>
        <translation>nachher  %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
</context>
<context>
    <name>hindcast::CompareTransport</name>
    <message>
        <source>Transport of the comparison</source>
        <translation>Wiedergabesteuerung des Vergleichs</translation>
    </message>
    <message>
        <source>Version of both sides</source>
        <translation>Version beider Seiten</translation>
    </message>
    <message>
        <source>Go to version</source>
        <translation>Gehe zu Version</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Erstes Ereignis</translation>
    </message>
    <message>
        <source>Back one event</source>
        <translation>Ein Ereignis zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Forward one event</source>
        <translation>Ein Ereignis vor</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>First difference</source>
        <translation>Erster Unterschied</translation>
    </message>
    <message>
        <source>The two sides are the same at every event.</source>
        <translation>Die beiden Seiten sind bei jedem Ereignis gleich.</translation>
    </message>
    <message>
        <source>First difference: %1 %2</source>
        <translation>Erster Unterschied: %1 %2</translation>
    </message>
    <message>
        <source>Type a position to go there.</source>
        <translation>Position eintippen, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Type a version to go there.</source>
        <translation>Version eintippen, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>v %1 / %2</source>
        <translation>v %1 / %2</translation>
    </message>
    <message>
        <source># %1 / %2</source>
        <translation># %1 / %2</translation>
    </message>
    <message>
        <source>version %1 of %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>position %1 of %2</source>
        <translation>Position %1 von %2</translation>
    </message>
    <message>
        <source>“%1” is not a version.</source>
        <translation>„%1“ ist keine Version.</translation>
    </message>
    <message>
        <source>“%1” is not a position.</source>
        <translation>„%1“ ist keine Position.</translation>
    </message>
</context>
<context>
    <name>hindcast::Comparer</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hindcast::Comparison</name>
    <message>
        <source>the comparison was cancelled</source>
        <translation>der Vergleich wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::ComparisonTables</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>passend</translation>
    </message>
    <message>
        <source>produced</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>set before by</source>
        <translation>vorher gesetzt von</translation>
    </message>
    <message>
        <source>set after by</source>
        <translation>nachher gesetzt von</translation>
    </message>
    <message>
        <source>(state)</source>
        <translation>(Zustand)</translation>
    </message>
    <message>
        <source>(expected)</source>
        <translation>(erwartet)</translation>
    </message>
</context>
<context>
    <name>hindcast::DebugHead</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::Debugger</name>
    <message>
        <source>Questions about the whole history</source>
        <translation>Fragen zum ganzen Verlauf</translation>
    </message>
    <message>
        <source>When was it so?</source>
        <translation>Wann war es so?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>hindcast::DifferenceBandView</name>
    <message>
        <source>Versions at which the two sides differ</source>
        <translation>Versionen, bei denen die beiden Seiten abweichen</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message numerus="yes">
        <source>%n stretches</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events fail</source>
        <translation>
            <numerusform>%n Ereignis schlägt fehl</numerusform>
            <numerusform>%n Ereignisse schlagen fehl</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be applied</source>
        <translation>%1 ließ sich nicht anwenden</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht betrachtet</translation>
    </message>
    <message>
        <source>%1: no differences</source>
        <translation>%1: keine Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>hindcast::DifferenceList</name>
    <message>
        <source>only before</source>
        <translation>nur vorher</translation>
    </message>
    <message>
        <source>only after</source>
        <translation>nur nachher</translation>
    </message>
    <message>
        <source>failed before</source>
        <translation>vorher fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed after</source>
        <translation>nachher fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed on both sides</source>
        <translation>auf beiden Seiten fehlgeschlagen</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>(shared state)</source>
        <translation>(gemeinsamer Zustand)</translation>
    </message>
    <message>
        <source>(everything)</source>
        <translation>(alles)</translation>
    </message>
    <message>
        <source>first at</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n differ in the same way</source>
        <translation>
            <numerusform>%n mit gleicher Abweichung</numerusform>
            <numerusform>%n mit gleicher Abweichung</numerusform>
        </translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::DifferencePanel</name>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>only before</source>
        <translation>nur vorher</translation>
    </message>
    <message>
        <source>Filter by name or path</source>
        <translation>Nach Name oder Pfad filtern</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group by the paths that changed</source>
        <translation>Nach den geänderten Pfaden gruppieren</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Which ones are listed</source>
        <translation>Welche aufgelistet werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Nicht wie erwartet</translation>
    </message>
    <message>
        <source>With another state</source>
        <translation>Mit anderem Zustand</translation>
    </message>
    <message>
        <source>On one side only</source>
        <translation>Nur auf einer Seite</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Streams that differ</source>
        <translation>Abweichende Streams</translation>
    </message>
    <message>
        <source>Partitions that differ</source>
        <translation>Abweichende Partitionen</translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n weicht ab</numerusform>
            <numerusform>%n weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of change</source>
        <translation>
            <numerusform>%n Art von Änderung</numerusform>
            <numerusform>%n Arten von Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>first at</source>
        <translation>ab</translation>
    </message>
</context>
<context>
    <name>hindcast::EmittedModel</name>
    <message>
        <source>link to %1</source>
        <translation>Link auf %1</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>hindcast::EventDiffView</name>
    <message>
        <source>Stored event</source>
        <translation>Gespeichertes Ereignis</translation>
    </message>
    <message>
        <source>After upcasting</source>
        <translation>Nach dem Upcasting</translation>
    </message>
    <message>
        <source>Show the next of the events that came out</source>
        <translation>Das nächste der entstandenen Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>What the upcasters before make of it</source>
        <translation>Was die Upcaster vorher daraus machen</translation>
    </message>
    <message>
        <source>What the upcasters after make of it</source>
        <translation>Was die Upcaster nachher daraus machen</translation>
    </message>
    <message>
        <source>Neither side has upcasters.</source>
        <translation>Keine der Seiten hat Upcaster.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hindcast::EventFacts</name>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>caused by</source>
        <translation>ausgelöst durch</translation>
    </message>
    <message>
        <source>caused</source>
        <translation>löste aus</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>%1 · archived</source>
        <translation>%1 · archiviert</translation>
    </message>
    <message>
        <source>%1 is not in this store</source>
        <translation>%1 ist nicht in diesem Store</translation>
    </message>
    <message numerus="yes">
        <source>more than %n events</source>
        <translation>
            <numerusform>mehr als %n Ereignis</numerusform>
            <numerusform>mehr als %n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>a record that is no event</source>
        <translation>ein Datensatz, der kein Ereignis ist</translation>
    </message>
    <message>
        <source>%1 · valid since %2</source>
        <translation>%1 · gültig seit %2</translation>
    </message>
    <message>
        <source>%1, valid since %2</source>
        <translation>%1, gültig seit %2</translation>
    </message>
</context>
<context>
    <name>hindcast::EventHeader</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>The store has put this event away; it is part of its stream</source>
        <translation>Der Store hat dieses Ereignis archiviert; es gehört zu seinem Stream</translation>
    </message>
    <message>
        <source>Next event of this type</source>
        <translation>Nächstes Ereignis dieses Typs</translation>
    </message>
    <message>
        <source>Previous event of this type</source>
        <translation>Voriges Ereignis dieses Typs</translation>
    </message>
    <message>
        <source>Next event of this type in the stream; with Shift in the store</source>
        <translation>Nächstes Ereignis dieses Typs im Stream; mit Umschalt im Store</translation>
    </message>
    <message>
        <source>Previous event of this type in the stream; with Shift in the store</source>
        <translation>Voriges Ereignis dieses Typs im Stream; mit Umschalt im Store</translation>
    </message>
    <message>
        <source>v%1 of %2</source>
        <translation>v%1 von %2</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>Schema %1</translation>
    </message>
</context>
<context>
    <name>hindcast::EventPanel</name>
    <message>
        <source>Reading the event…</source>
        <translation>Ereignis wird gelesen…</translation>
    </message>
    <message>
        <source>A record that is no event</source>
        <translation>Ein Datensatz, der kein Ereignis ist</translation>
    </message>
    <message>
        <source>Where it stands in the store</source>
        <translation>Wo er im Store steht</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran nicht stimmt</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Rohtext des Datensatzes</translation>
    </message>
    <message>
        <source>Select an event to see what it carries</source>
        <translation>Ereignis auswählen, um seinen Inhalt zu sehen</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>im Store</translation>
    </message>
    <message>
        <source>in the stream</source>
        <translation>im Stream</translation>
    </message>
    <message>
        <source>No later event of this type %1</source>
        <translation>Kein späteres Ereignis dieses Typs %1</translation>
    </message>
    <message>
        <source>No earlier event of this type %1</source>
        <translation>Kein früheres Ereignis dieses Typs %1</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hindcast::EventStore</name>
    <message>
        <source>%1 holds no snapshot at %2</source>
        <translation>%1 enthält bei %2 keinen Snapshot</translation>
    </message>
</context>
<context>
    <name>hindcast::EventsText</name>
    <message>
        <source>--limit needs a number that is not negative</source>
        <translation>--limit braucht eine Zahl, die nicht negativ ist</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>POSITION</source>
        <translation>POSITION</translation>
    </message>
    <message>
        <source>TIME (UTC)</source>
        <translation>ZEIT (UTC)</translation>
    </message>
    <message>
        <source>STREAM</source>
        <translation>STREAM</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>CORRELATION</source>
        <translation>KORRELATION</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>there is no stream %1 in %2</source>
        <translation>es gibt keinen Stream %1 in %2</translation>
    </message>
    <message>
        <source>no event of %1 is like that</source>
        <translation>kein Ereignis in %1 passt dazu</translation>
    </message>
</context>
<context>
    <name>hindcast::ExplainDesk</name>
    <message>
        <source>There is no event of the stream at or before this one.</source>
        <translation>Der Stream hat bis hierher kein Ereignis.</translation>
    </message>
    <message>
        <source>There is no event to explain.</source>
        <translation>Es gibt kein Ereignis zu erklären.</translation>
    </message>
</context>
<context>
    <name>hindcast::ExplainDialog</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>&amp;Explain this moment</source>
        <translation>Diesen Moment &amp;erklären</translation>
    </message>
    <message>
        <source>Explain the moment that is looked at now</source>
        <translation>Den Moment erklären, der gerade angezeigt wird</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>Als &amp;HTML speichern…</translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation>Als HTML speichern</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the explanation</source>
        <translation>Die Erklärung kopieren</translation>
    </message>
    <message>
        <source>Going through the events…</source>
        <translation>Ereignisse werden durchgegangen…</translation>
    </message>
    <message>
        <source>Explanation of %1</source>
        <translation>Erklärung von %1</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>Erklärung speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>hindcast::ExplainDocument</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::ExplainText</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 of the events could not be applied</source>
        <translation>%1 der Ereignisse ließen sich nicht anwenden</translation>
    </message>
    <message>
        <source>--json and --html exclude each other</source>
        <translation>--json und --html schließen einander aus</translation>
    </message>
    <message>
        <source>explain needs --stream</source>
        <translation>explain braucht --stream</translation>
    </message>
</context>
<context>
    <name>hindcast::Explanation</name>
    <message>
        <source>%1 %2, as %3 has it</source>
        <translation>%1 %2, laut %3</translation>
    </message>
    <message>
        <source>at a time that is not known, as %1 has it</source>
        <translation>zu unbekannter Zeit, laut %1</translation>
    </message>
    <message>
        <source>The events before it</source>
        <translation>Die Ereignisse davor</translation>
    </message>
    <message>
        <source>There was none: this is the first one.</source>
        <translation>Es gab keine: dies ist das erste.</translation>
    </message>
    <message>
        <source>What came after</source>
        <translation>Was danach kam</translation>
    </message>
    <message>
        <source>Nothing yet: this is the last event in the store.</source>
        <translation>Noch nichts: dies ist das letzte Ereignis im Store.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>%1 at version %2</source>
        <translation>%1 bei Version %2</translation>
    </message>
    <message>
        <source>%1 at position %2</source>
        <translation>%1 bei Position %2</translation>
    </message>
    <message>
        <source>This event could not be applied, so the state is the one before it: %1</source>
        <translation>Dieses Ereignis ließ sich nicht anwenden; der Zustand ist daher der davor: %1</translation>
    </message>
    <message>
        <source>The projection stopped at %1, so that no event from there on is in the state: %2</source>
        <translation>Die Projektion blieb bei %1 stehen; ab dort ist kein Ereignis im Zustand: %2</translation>
    </message>
    <message>
        <source>%1 of the events up to here could not be applied and are not in the state; they are listed at the end.</source>
        <translation>%1 der Ereignisse bis hierher ließen sich nicht anwenden und sind nicht im Zustand; sie sind am Ende aufgelistet.</translation>
    </message>
    <message>
        <source>The projection builds another state each time it runs, so it cannot be told which event set what.</source>
        <translation>Die Projektion baut bei jedem Lauf einen anderen Zustand auf; daher lässt sich nicht sagen, welches Ereignis was gesetzt hat.</translation>
    </message>
    <message>
        <source>What changed it last</source>
        <translation>Was es zuletzt änderte</translation>
    </message>
    <message>
        <source>the store does not say by whom</source>
        <translation>der Store sagt nicht, von wem</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>It went through the upcaster rule %1.</source>
        <translation>Es ging durch die Upcaster-Regel %1.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>It changed nothing in the state.</source>
        <translation>Es änderte nichts am Zustand.</translation>
    </message>
    <message>
        <source>and %1 more changes</source>
        <translation>und %1 weitere Änderungen</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>Wann (%1)</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>kein Ereignis</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>and %1 more fields</source>
        <translation>und %1 weitere Felder</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>How this was found out</source>
        <translation>Wie das ermittelt wurde</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>version %1 of stream %2, position %3, id %4; number %5 of %6</source>
        <translation>Version %1 von Stream %2, Position %3, ID %4; Nummer %5 von %6</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>of the program</source>
        <translation>vom Programm</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht angewendet</translation>
    </message>
    <message>
        <source>found by comparing the states before and after each event, as the script&apos;s writes could not be followed</source>
        <translation>durch Vergleich der Zustände vor und nach jedem Ereignis gefunden; was das Skript schreibt, ließ sich nicht verfolgen</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Upcasters</source>
        <translation>Upcaster</translation>
    </message>
    <message>
        <source>%1, which is part of the program</source>
        <translation>%1, Teil des Programms</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>applied up to the one before %1</source>
        <translation>angewendet bis zum Ereignis vor %1</translation>
    </message>
    <message>
        <source>all %1 up to here were applied</source>
        <translation>alle %1 bis hierher wurden angewendet</translation>
    </message>
    <message>
        <source>%1 of %2 up to here could not be applied</source>
        <translation>%1 von %2 bis hierher ließen sich nicht anwenden</translation>
    </message>
</context>
<context>
    <name>hindcast::ExportChoice</name>
    <message>
        <source>There are no notes.</source>
        <translation>Es gibt keine Notizen.</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Kein Store ist geöffnet.</translation>
    </message>
    <message>
        <source>The projection cannot be used: %1</source>
        <translation>Die Projektion ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The event that is looked at has no time.</source>
        <translation>Das betrachtete Ereignis hat keine Zeit.</translation>
    </message>
    <message>
        <source>No field is selected.</source>
        <translation>Kein Feld ist ausgewählt.</translation>
    </message>
    <message>
        <source>No event is looked at.</source>
        <translation>Kein Ereignis wird betrachtet.</translation>
    </message>
</context>
<context>
    <name>hindcast::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>Wäh&amp;len…</translation>
    </message>
    <message>
        <source>Begin with a &amp;mark by which Excel knows UTF-8</source>
        <translation>Mit einer &amp;Markierung beginnen, an der Excel UTF-8 erkennt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>all streams</source>
        <translation>allen Streams</translation>
    </message>
    <message>
        <source>Events of %1</source>
        <translation>Ereignisse von %1</translation>
    </message>
    <message>
        <source>Events of %1 with the filter %2</source>
        <translation>Ereignisse von %1 mit dem Filter %2</translation>
    </message>
    <message>
        <source>States at the moment that is looked at</source>
        <translation>Zustände im betrachteten Moment</translation>
    </message>
    <message>
        <source>States at the end</source>
        <translation>Zustände am Ende</translation>
    </message>
    <message>
        <source>History of a field</source>
        <translation>Verlauf eines Feldes</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>JSON lines, for programs and for Hindcast</source>
        <translation>JSON-Zeilen, für Programme und für Hindcast</translation>
    </message>
    <message>
        <source>SQLite, a database with one table</source>
        <translation>SQLite, eine Datenbank mit einer Tabelle</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Browse for the file</source>
        <translation>Die Datei wählen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>hindcast::ExportFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>there is a database that somebody works with</source>
        <translation>dort ist eine Datenbank, mit der jemand arbeitet</translation>
    </message>
    <message>
        <source>there is no name for the file</source>
        <translation>es gibt keinen Namen für die Datei</translation>
    </message>
    <message>
        <source>it is the store that is open</source>
        <translation>es ist der geöffnete Store</translation>
    </message>
    <message>
        <source>it belongs to the store that is open</source>
        <translation>es gehört zum geöffneten Store</translation>
    </message>
</context>
<context>
    <name>hindcast::ExportText</name>
    <message>
        <source>there is no stream %1 in %2</source>
        <translation>es gibt keinen Stream %1 in %2</translation>
    </message>
    <message>
        <source>--format needs csv, jsonl or sqlite, not &quot;%1&quot;</source>
        <translation>--format braucht csv, jsonl oder sqlite, nicht „%1“</translation>
    </message>
    <message>
        <source>the name %1 does not tell the format, so export needs --format csv, jsonl or sqlite</source>
        <translation>der Name %1 sagt nicht, welches Format; daher braucht export --format csv, jsonl oder sqlite</translation>
    </message>
    <message>
        <source>a database needs a file: --output FILE</source>
        <translation>eine Datenbank braucht eine Datei: --output FILE</translation>
    </message>
    <message>
        <source>%1 rows are in %2</source>
        <translation>%1 Zeilen sind in %2</translation>
    </message>
    <message>
        <source>%1 bad records are left out</source>
        <translation>%1 fehlerhafte Datensätze sind weggelassen</translation>
    </message>
    <message>
        <source>there was nothing to write</source>
        <translation>es gab nichts zu schreiben</translation>
    </message>
    <message>
        <source>--what needs events, states or history, not &quot;%1&quot;</source>
        <translation>--what braucht events, states oder history, nicht „%1“</translation>
    </message>
    <message>
        <source>--filter is for events</source>
        <translation>--filter ist für Ereignisse</translation>
    </message>
    <message>
        <source>the history of which field? It needs --path</source>
        <translation>der Verlauf welches Feldes? Er braucht --path</translation>
    </message>
    <message>
        <source>--path is for the history of a field</source>
        <translation>--path ist für den Verlauf eines Feldes</translation>
    </message>
    <message>
        <source>--%1 is for states and histories</source>
        <translation>--%1 ist für Zustände und Verläufe</translation>
    </message>
    <message>
        <source>--output needs the name of a file</source>
        <translation>--output braucht einen Dateinamen</translation>
    </message>
    <message>
        <source>--bom is for CSV</source>
        <translation>--bom gilt nur für CSV</translation>
    </message>
    <message>
        <source>there was nothing of category %1 to write</source>
        <translation>von der Kategorie %1 gab es nichts zu schreiben</translation>
    </message>
    <message>
        <source>there was nothing of stream %1 to write</source>
        <translation>vom Stream %1 gab es nichts zu schreiben</translation>
    </message>
    <message>
        <source>%1, so %2 is as it was</source>
        <translation>%1; %2 ist daher wie zuvor</translation>
    </message>
    <message>
        <source>%1 of the states could not be built to their end</source>
        <translation>%1 der Zustände ließen sich nicht zu Ende aufbauen</translation>
    </message>
</context>
<context>
    <name>hindcast::Expression</name>
    <message>
        <source>an expression may have %1 characters at most, and this one has %2</source>
        <translation>ein Ausdruck darf höchstens %1 Zeichen haben, und dieser hat %2</translation>
    </message>
    <message>
        <source>there is no expression</source>
        <translation>es gibt keinen Ausdruck</translation>
    </message>
    <message>
        <source>this is no text</source>
        <translation>das ist kein Text</translation>
    </message>
    <message>
        <source>an expression cannot assign; to compare, write ===</source>
        <translation>ein Ausdruck kann nichts zuweisen; zum Vergleichen === schreiben</translation>
    </message>
    <message>
        <source>an expression cannot change anything, as &quot;%1&quot; would</source>
        <translation>ein Ausdruck kann nichts ändern, wie „%1“ es täte</translation>
    </message>
    <message>
        <source>%1 cannot be used in an expression</source>
        <translation>%1 lässt sich in einem Ausdruck nicht verwenden</translation>
    </message>
    <message>
        <source>this has no end</source>
        <translation>das hat kein Ende</translation>
    </message>
    <message>
        <source>nothing is open that this %1 could close</source>
        <translation>nichts ist offen, was dieses %1 schließen könnte</translation>
    </message>
    <message>
        <source>this %1 is never closed</source>
        <translation>dieses %1 wird nie geschlossen</translation>
    </message>
    <message>
        <source>the expression is not complete</source>
        <translation>der Ausdruck ist nicht vollständig</translation>
    </message>
    <message>
        <source>here the expression should end, or go on with an operator</source>
        <translation>hier müsste der Ausdruck enden oder mit einem Operator weitergehen</translation>
    </message>
    <message>
        <source>integers beyond 2^53 are kept exact as BigInts; write Number(…) or BigInt(…) around one side</source>
        <translation>ganze Zahlen jenseits von 2^53 bleiben als BigInt genau; um eine der Seiten Number(…) oder BigInt(…) schreiben</translation>
    </message>
    <message>
        <source>an expression sees the state and cannot change it; work on a copy, as in [...s.items].sort()</source>
        <translation>ein Ausdruck sieht den Zustand und kann ihn nicht ändern; mit einer Kopie arbeiten, wie in [...s.items].sort()</translation>
    </message>
</context>
<context>
    <name>hindcast::FactLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is: the fact</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>hindcast::FactView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>hindcast::FileForm</name>
    <message>
        <source>it is UTF-16 text; event files have to be UTF-8</source>
        <translation>die Datei ist UTF-16-Text; Ereignisdateien müssen in UTF-8 sein</translation>
    </message>
    <message>
        <source>it is neither JSON nor a readable SQLite database</source>
        <translation>die Datei ist weder JSON noch eine lesbare SQLite-Datenbank</translation>
    </message>
</context>
<context>
    <name>hindcast::FileReader</name>
    <message>
        <source>%1 is no longer what it was: %2</source>
        <translation>%1 ist nicht mehr, was es war: %2</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the file became shorter</source>
        <translation>die Datei ist kürzer geworden</translation>
    </message>
    <message>
        <source>not JSON: what follows is broken</source>
        <translation>kein JSON: was folgt, ist defekt</translation>
    </message>
</context>
<context>
    <name>hindcast::FileStore</name>
    <message>
        <source>it is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it is a packed SQLite database; unpack it first</source>
        <translation>die Datei ist eine gepackte SQLite-Datenbank; sie muss erst entpackt werden</translation>
    </message>
    <message>
        <source>%1 was replaced by another file</source>
        <translation>%1 wurde durch eine andere Datei ersetzt</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>not JSON: %1</source>
        <translation>kein JSON: %1</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>it has new events that come before others; it has to be opened again</source>
        <translation>er hat neue Ereignisse, die vor andere gehören; er muss neu geöffnet werden</translation>
    </message>
    <message>
        <source>records left out because they are no events: %1 (%2 is not %3)</source>
        <translation>Datensätze weggelassen, weil sie keine Ereignisse sind: %1 (%2 ist nicht %3)</translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation>die Datei ist kürzer geworden, während sie gelesen wurde</translation>
    </message>
</context>
<context>
    <name>hindcast::FileText</name>
    <message>
        <source>cannot open %1: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>keine Leseberechtigung</translation>
    </message>
    <message>
        <source>it is a directory</source>
        <translation>es ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>es ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>cannot make a temporary file in %1: %2</source>
        <translation>in %1 lässt sich keine temporäre Datei anlegen: %2</translation>
    </message>
    <message>
        <source>cannot read %1 at byte %2: %3</source>
        <translation>%1 lässt sich bei Byte %2 nicht lesen: %3</translation>
    </message>
    <message>
        <source>cannot write a temporary file in %1: %2</source>
        <translation>in %1 lässt sich keine temporäre Datei schreiben: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::FileWindow</name>
    <message>
        <source>the file became shorter while it was read</source>
        <translation>die Datei ist kürzer geworden, während sie gelesen wurde</translation>
    </message>
</context>
<context>
    <name>hindcast::FilterText</name>
    <message>
        <source>there is no filter &quot;%1&quot;, only %2</source>
        <translation>es gibt keinen Filter „%1“, nur %2</translation>
    </message>
</context>
<context>
    <name>hindcast::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation>Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Search for a regular expression; in the replacement, $1 is its first group</source>
        <translation>Nach einem regulären Ausdruck suchen; im Ersatz ist $1 seine erste Gruppe</translation>
    </message>
    <message>
        <source>Why nothing is found</source>
        <translation>Warum nichts gefunden wird</translation>
    </message>
    <message>
        <source>Find in the script</source>
        <translation>Im Skript suchen</translation>
    </message>
    <message>
        <source>Find in the script (Enter: next, Shift+Enter: previous)</source>
        <translation>Im Skript suchen (Eingabe: nächster, Umschalt+Eingabe: voriger)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Which match is selected, and how many there are</source>
        <translation>Welcher Treffer ausgewählt ist und wie viele es gibt</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>What comes in place of a match (Enter: replace and go on)</source>
        <translation>Was an die Stelle eines Treffers tritt (Eingabe: ersetzen und weiter)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this match and go on to the next</source>
        <translation>Diesen Treffer ersetzen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace every match; one Undo takes it back</source>
        <translation>Jeden Treffer ersetzen; ein Rückgängig nimmt alles zurück</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 ersetzt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hindcast::FindingsText</name>
    <message>
        <source>Upcaster %1 matched no event.</source>
        <translation>Upcaster %1 passte zu keinem Ereignis.</translation>
    </message>
    <message>
        <source>%1 has a handler before, and none after.</source>
        <translation>%1 hat vorher einen Handler, nachher keinen.</translation>
    </message>
    <message>
        <source>%1 has a handler before; after, it is %2, which has none.</source>
        <translation>%1 hat vorher einen Handler; nachher wird daraus %2, das keinen hat.</translation>
    </message>
    <message>
        <source> $any takes its events instead.</source>
        <translation> Stattdessen nimmt $any dessen Ereignisse.</translation>
    </message>
    <message>
        <source>Upcasters make %1 of %2, and no handler takes it.</source>
        <translation>Upcaster machen %1 aus %2, und kein Handler nimmt es.</translation>
    </message>
</context>
<context>
    <name>hindcast::FixtureCommandText</name>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>the template %1: %2</source>
        <translation>die Vorlage %1: %2</translation>
    </message>
    <message>
        <source>there is no format &quot;%1&quot;, only %2</source>
        <translation>es gibt kein Format „%1“, nur %2</translation>
    </message>
    <message>
        <source>fixture needs --stream</source>
        <translation>fixture braucht --stream</translation>
    </message>
</context>
<context>
    <name>hindcast::FixtureDialog</name>
    <message>
        <source>&amp;Replace names, e-mail addresses and ids</source>
        <translation>&amp;Namen, E-Mail-Adressen und IDs ersetzen</translation>
    </message>
    <message>
        <source>Take into a Test</source>
        <translation>In einen Test übernehmen</translation>
    </message>
    <message>
        <source>Format of the test</source>
        <translation>Format des Tests</translation>
    </message>
    <message>
        <source>The test</source>
        <translation>Der Test</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Only the beginning is shown; copying and saving take all of it.</source>
        <translation>Nur der Anfang wird angezeigt; Kopieren und Speichern nehmen alles.</translation>
    </message>
    <message>
        <source>Save the Test</source>
        <translation>Test speichern</translation>
    </message>
    <message>
        <source>cannot save %1: %2</source>
        <translation>%1 lässt sich nicht speichern: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::FixtureLibrary</name>
    <message>
        <source>it is larger than a megabyte</source>
        <translation>sie ist größer als ein Megabyte</translation>
    </message>
    <message>
        <source>a line --- must stand between its head and the template</source>
        <translation>zwischen ihrem Kopf und der Vorlage muss eine Zeile --- stehen</translation>
    </message>
    <message>
        <source>line %1: expected name:, file:, # or ---, found &quot;%2&quot;</source>
        <translation>Zeile %1: erwartet: name:, file:, # oder ---, gefunden: „%2“</translation>
    </message>
    <message>
        <source>The template %1 is left out: %2</source>
        <translation>Die Vorlage %1 wird weggelassen: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::FixtureText</name>
    <message>
        <source>there is no event %1</source>
        <translation>es gibt kein Ereignis %1</translation>
    </message>
    <message>
        <source>the branch skips this event</source>
        <translation>der Zweig überspringt dieses Ereignis</translation>
    </message>
    <message>
        <source>more than %1 events come before this one; the smallest reproduction makes them fewer</source>
        <translation>mehr als %1 Ereignisse kommen vor diesem; die kleinste Reproduktion macht weniger daraus</translation>
    </message>
    <message>
        <source>the projection stopped before this event: %1</source>
        <translation>die Projektion blieb vor diesem Ereignis stehen: %1</translation>
    </message>
    <message>
        <source>with pseudonyms an earlier event fails: %1</source>
        <translation>mit Pseudonymen schlägt ein früheres Ereignis fehl: %1</translation>
    </message>
    <message>
        <source>the projection shares a state between all partitions, so the events of one are no test</source>
        <translation>die Projektion hat einen gemeinsamen Zustand für alle Partitionen; die Ereignisse einer einzigen sind daher kein Test</translation>
    </message>
</context>
<context>
    <name>hindcast::FoundModel</name>
    <message>
        <source>not an event</source>
        <translation>kein Ereignis</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version, as a heading of a narrow column</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>by</source>
        <comment>actor, as a heading</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>hindcast::GoToBox</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to a version, position, time or event id</source>
        <translation>Gehe zu einer Version, Position, Zeit oder Ereignis-ID</translation>
    </message>
    <message>
        <source>Version, #position, time or event id</source>
        <translation>Version, #Position, Zeit oder Ereignis-ID</translation>
    </message>
    <message>
        <source>Where this leads</source>
        <translation>Wohin das führt</translation>
    </message>
    <message>
        <source>Searching for %1…</source>
        <translation>Suche nach %1…</translation>
    </message>
    <message>
        <source>Enter goes to %1.</source>
        <translation>Die Eingabetaste führt zu %1.</translation>
    </message>
    <message>
        <source>17 or v 17 · #88412 · 10:05 or 2026-03-03 10:05 · an event&apos;s id</source>
        <translation>17 oder v 17 · #88412 · 10:05 oder 2026-03-03 10:05 · die ID eines Ereignisses</translation>
    </message>
</context>
<context>
    <name>hindcast::GoldenText</name>
    <message>
        <source>the shared state</source>
        <translation>der gemeinsame Zustand</translation>
    </message>
    <message>
        <source>new finding: %1</source>
        <translation>neuer Befund: %1</translation>
    </message>
    <message>
        <source>no longer found: %1</source>
        <translation>nicht mehr gefunden: %1</translation>
    </message>
    <message>
        <source>it is not JSON: %1</source>
        <translation>sie ist kein JSON: %1</translation>
    </message>
    <message>
        <source>it is no golden file of a comparison</source>
        <translation>sie ist keine Referenzdatei eines Vergleichs</translation>
    </message>
    <message>
        <source>it has no list &quot;%1&quot;</source>
        <translation>ihr fehlt die Liste „%1“</translation>
    </message>
    <message>
        <source>%1 differs, but not in the golden file</source>
        <translation>%1 weicht ab, aber nicht in der Referenzdatei</translation>
    </message>
    <message>
        <source>%1 differs in another way: %2 was %3, and is %4</source>
        <translation>%1 weicht anders ab: %2 war %3 und ist %4</translation>
    </message>
    <message>
        <source>%1 does not differ any more</source>
        <translation>%1 weicht nicht mehr ab</translation>
    </message>
</context>
<context>
    <name>hindcast::GzipInflater</name>
    <message>
        <source>there is not enough memory to unpack gzip</source>
        <translation>der Speicher reicht nicht, um gzip zu entpacken</translation>
    </message>
    <message>
        <source>the gzip file is cut off at byte %1; what could be unpacked is shown</source>
        <translation>die gzip-Datei ist bei Byte %1 abgeschnitten; was sich entpacken ließ, wird angezeigt</translation>
    </message>
    <message>
        <source>the gzip file is damaged near byte %1; what could be unpacked is shown</source>
        <translation>die gzip-Datei ist nahe Byte %1 beschädigt; was sich entpacken ließ, wird angezeigt</translation>
    </message>
    <message>
        <source>what follows the gzip data from byte %1 on is left out</source>
        <translation>was ab Byte %1 auf die gzip-Daten folgt, wird ausgelassen</translation>
    </message>
    <message>
        <source>cannot unpack gzip: %1</source>
        <translation>gzip lässt sich nicht entpacken: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::HistoryChart</name>
    <message>
        <source>History of the field</source>
        <translation>Verlauf des Feldes</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::HistoryModel</name>
    <message>
        <source>v</source>
        <translation>v</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von wem</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>hindcast::HistoryPane</name>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versions as axis</source>
        <translation>Versionen als Achse</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time as axis</source>
        <translation>Zeit als Achse</translation>
    </message>
    <message>
        <source>Changes of the field</source>
        <translation>Änderungen des Feldes</translation>
    </message>
    <message>
        <source>Select a field of the state to see how it came about</source>
        <translation>Ein Feld des Zustands auswählen, um zu sehen, wie es entstand</translation>
    </message>
    <message>
        <source>Searching all events for changes…</source>
        <translation>Alle Ereignisse werden nach Änderungen durchsucht …</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>the last %1 changes</source>
        <translation>die letzten %1 Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>last changed by %1</source>
        <translation>zuletzt geändert von %1</translation>
    </message>
    <message>
        <source>no event has changed it so far</source>
        <translation>bisher hat es kein Ereignis geändert</translation>
    </message>
    <message>
        <source>last written by %1</source>
        <translation>zuletzt geschrieben von %1</translation>
    </message>
    <message>
        <source>copied from %1</source>
        <translation>kopiert aus %1</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>%1 wurde addiert</translation>
    </message>
    <message>
        <source>%1 was subtracted</source>
        <translation>%1 wurde abgezogen</translation>
    </message>
    <message>
        <source>upcast by %1</source>
        <translation>umgewandelt von %1</translation>
    </message>
    <message>
        <source>no stored field has this value</source>
        <translation>kein gespeichertes Feld hat diesen Wert</translation>
    </message>
    <message>
        <source>stored as %1</source>
        <translation>gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>hindcast::HistoryRows</name>
    <message>
        <source>%1 has changed %2 times, and only the last %3 changes are kept, so its history cannot be written whole</source>
        <translation>%1 hat sich %2-mal geändert, und nur die letzten %3 Änderungen werden aufbewahrt; der Verlauf lässt sich daher nicht vollständig schreiben</translation>
    </message>
</context>
<context>
    <name>hindcast::HtmlReport</name>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>only before</source>
        <translation>nur vorher</translation>
    </message>
    <message>
        <source>only after</source>
        <translation>nur nachher</translation>
    </message>
    <message>
        <source>failed before</source>
        <translation>vorher fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed after</source>
        <translation>nachher fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed on both sides</source>
        <translation>auf beiden Seiten fehlgeschlagen</translation>
    </message>
    <message>
        <source>Comparison of %1</source>
        <translation>Vergleich von %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>no upcasters</source>
        <translation>keine Upcaster</translation>
    </message>
    <message>
        <source>partitions compared</source>
        <translation>Partitionen verglichen</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Kinds of difference</source>
        <translation>Arten von Unterschieden</translation>
    </message>
    <message>
        <source>, as expected</source>
        <translation>, wie erwartet</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Upcasters</source>
        <translation>Upcaster</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Put out</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Partitions that differ</source>
        <translation>Abweichende Partitionen</translation>
    </message>
    <message>
        <source>(shared state)</source>
        <translation>(gemeinsamer Zustand)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>First diverging event</source>
        <translation>Erstes abweichendes Ereignis</translation>
    </message>
    <message>
        <source>and %1 more, which the JSON report lists</source>
        <translation>und %1 weitere, die der JSON-Bericht auflistet</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>hindcast::IndexBuilder</name>
    <message>
        <source>position %1 comes after position %2</source>
        <translation>Position %1 kommt nach Position %2</translation>
    </message>
    <message>
        <source>stream %1 has version %2 more than once</source>
        <translation>Stream %1 hat Version %2 mehrfach</translation>
    </message>
    <message>
        <source>stream %1 goes back from version %2 to %3</source>
        <translation>Stream %1 geht von Version %2 auf %3 zurück</translation>
    </message>
    <message>
        <source>stream %1 goes from version %2 to %3</source>
        <translation>Stream %1 geht von Version %2 auf %3</translation>
    </message>
    <message>
        <source>stream %1 goes back in time at version %2, from %3 to %4</source>
        <translation>Stream %1 geht bei Version %2 in der Zeit zurück, von %3 auf %4</translation>
    </message>
</context>
<context>
    <name>hindcast::InfoFactsText</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
</context>
<context>
    <name>hindcast::InfoText</name>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>EREIGNISSE</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>PROBLEM</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>STELLE</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MELDUNG</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letztes</translation>
    </message>
    <message>
        <source>Bad records</source>
        <translation>Fehlerhafte Datensätze</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>hindcast::JsonPane</name>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Vollständig anzeigen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save it as a file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Only the beginning is shown: all of it is %1.</source>
        <translation>Nur der Anfang wird angezeigt: insgesamt sind es %1.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>Cannot save to %1: %2.</source>
        <translation>In %1 lässt sich nicht speichern: %2.</translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerDelegate</name>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerFilterEdit</name>
    <message>
        <source>Words in the event, and type: actor: stream: id: trace: from: to:
data.amount&gt;1000, metadata.region=eu, data.reason=lost*
/lost.*package/i</source>
        <translation>Wörter im Ereignis, außerdem type: actor: stream: id: trace: from: to:
data.amount&gt;1000, metadata.region=eu, data.reason=lost*
/lost.*package/i</translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerFilterMenu</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: type their names</source>
        <translation>
            <numerusform>noch %Ln: Namen eintippen</numerusform>
            <numerusform>noch %Ln: Namen eintippen</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>From the current event on</source>
        <translation>Ab dem aktuellen Ereignis</translation>
    </message>
    <message>
        <source>Until the current event</source>
        <translation>Bis zum aktuellen Ereignis</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Hide archived and deleted</source>
        <translation>Archivierte und gelöschte ausblenden</translation>
    </message>
    <message>
        <source>What events hold</source>
        <translation>Was Ereignisse enthalten</translation>
    </message>
    <message>
        <source>A field&apos;s value</source>
        <translation>Wert eines Feldes</translation>
    </message>
    <message>
        <source>A field&apos;s text</source>
        <translation>Text eines Feldes</translation>
    </message>
    <message>
        <source>A regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerHead</name>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>List the events of the selected stream</source>
        <translation>Die Ereignisse des gewählten Streams auflisten</translation>
    </message>
    <message>
        <source>All streams</source>
        <translation>Alle Streams</translation>
    </message>
    <message>
        <source>List the events of the whole store</source>
        <translation>Die Ereignisse des ganzen Stores auflisten</translation>
    </message>
    <message>
        <source>Listed events</source>
        <translation>Aufgelistete Ereignisse</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter events…</source>
        <translation>Ereignisse filtern…</translation>
    </message>
    <message>
        <source>Events that pass the filter</source>
        <translation>Ereignisse, die zum Filter passen</translation>
    </message>
    <message>
        <source>Stop filtering</source>
        <translation>Filtern abbrechen</translation>
    </message>
    <message>
        <source>What to filter by</source>
        <translation>Wonach gefiltert wird</translation>
    </message>
    <message>
        <source>Filter by type, actor or time</source>
        <translation>Nach Typ, Akteur oder Zeit filtern</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all streams</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No stream selected</source>
        <translation>Kein Stream ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events</source>
        <translation>
            <numerusform>%1 von %Ln Ereignis</numerusform>
            <numerusform>%1 von %Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version, as a heading of a narrow column</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>by</source>
        <comment>actor, as a heading</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>by whom</source>
        <translation>von wem</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>trace (correlation id)</source>
        <translation>Trace (Korrelations-ID)</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>bad record</source>
        <translation>fehlerhafter Datensatz</translation>
    </message>
    <message>
        <source>later than the current event</source>
        <translation>später als das aktuelle Ereignis</translation>
    </message>
    <message>
        <source>not an event</source>
        <translation>kein Ereignis</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>mit Lesezeichen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerPanel</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Progress of the filter</source>
        <translation>Fortschritt des Filters</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ereignisliste</translation>
    </message>
    <message>
        <source>Select a stream to see its events</source>
        <translation>Stream auswählen, um seine Ereignisse zu sehen</translation>
    </message>
    <message>
        <source>No event passes this filter</source>
        <translation>Kein Ereignis passt zu diesem Filter</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Go to in its stream</source>
        <translation>In seinem Stream dorthin gehen</translation>
    </message>
    <message>
        <source>Filter by this type</source>
        <translation>Nach diesem Typ filtern</translation>
    </message>
    <message>
        <source>Filter by this actor</source>
        <translation>Nach diesem Akteur filtern</translation>
    </message>
    <message>
        <source>Filter by this trace</source>
        <translation>Nach diesem Trace filtern</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Place in the ledger</source>
        <translation>Stelle in der Ereignisliste</translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>hindcast::LinkText</name>
    <message>
        <source>&quot;%1&quot; is no version of the stream %2</source>
        <translation>„%1“ ist keine Version des Streams %2</translation>
    </message>
    <message>
        <source>the stream %1 has no version %2</source>
        <translation>der Stream %1 hat keine Version %2</translation>
    </message>
    <message>
        <source>no event has the id &quot;%1&quot;</source>
        <translation>kein Ereignis hat die ID „%1“</translation>
    </message>
</context>
<context>
    <name>hindcast::MainWindow</name>
    <message>
        <source>Choose the &amp;table of events…</source>
        <translation>&amp;Tabelle der Ereignisse wählen…</translation>
    </message>
    <message>
        <source>table %1 (%2)</source>
        <translation>Tabelle %1 (%2)</translation>
    </message>
    <message>
        <source>%1 has only one table of events.</source>
        <translation>%1 hat nur eine Tabelle mit Ereignissen.</translation>
    </message>
    <message>
        <source>Several stores in one database</source>
        <translation>Mehrere Speicher in einer Datenbank</translation>
    </message>
    <message>
        <source>Show the events of:</source>
        <translation>Zeige die Ereignisse von:</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeitz&amp;one</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local (%1)</source>
        <translation>Lokal (%1)</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>Andere Zone…</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Replay</translation>
    </message>
    <message>
        <source>&amp;Projections</source>
        <translation>&amp;Projektionen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Event stores (%1);;All files (*)</source>
        <translation>Event-Stores (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Store öffnen</translation>
    </message>
    <message>
        <source>The sample store is not installed beside the program.</source>
        <translation>Der Beispiel-Store ist nicht neben dem Programm installiert.</translation>
    </message>
    <message>
        <source>About Hindcast</source>
        <translation>Über Hindcast</translation>
    </message>
    <message>
        <source>&lt;b&gt;Hindcast %1&lt;/b&gt;&lt;p&gt;Explores and debugs event-sourced systems. It shows the state as it was at any version, and never changes a store.&lt;/p&gt;&lt;p&gt;Licence: MIT&lt;/p&gt;</source>
        <translation>&lt;b&gt;Hindcast %1&lt;/b&gt;&lt;p&gt;Untersucht Systeme mit Event Sourcing und hilft bei der Fehlersuche. Zeigt den Zustand, wie er bei jeder Version war, und verändert einen Store nie.&lt;/p&gt;&lt;p&gt;Lizenz: MIT&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Show times in this zone:</source>
        <translation>Zeiten in dieser Zone anzeigen:</translation>
    </message>
    <message>
        <source>There is no time zone %1.</source>
        <translation>Es gibt keine Zeitzone %1.</translation>
    </message>
    <message>
        <source>What to do with the store</source>
        <translation>Was mit dem Store zu tun ist</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Upcasters</source>
        <translation>Upcaster</translation>
    </message>
    <message numerus="yes">
        <source> + %n upcaster files</source>
        <translation>
            <numerusform> + %n Upcaster-Datei</numerusform>
            <numerusform> + %n Upcaster-Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Add projections or upcasters</source>
        <translation>Projektionen oder Upcaster hinzufügen</translation>
    </message>
    <message>
        <source>Scripts (%1)</source>
        <translation>Skripte (%1)</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Workspaces (%1)</source>
        <translation>Arbeitsbereiche (%1)</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Arbeitsbereich speichern</translation>
    </message>
    <message>
        <source>Scripts from somewhere else</source>
        <translation>Skripte von anderswo</translation>
    </message>
    <message>
        <source>The workspace %1 has scripts that were not written on this machine. They cannot touch files or the network, but they decide what is shown. Do you trust them?</source>
        <translation>Der Arbeitsbereich %1 hat Skripte, die nicht auf diesem Rechner geschrieben wurden. Sie kommen weder an Dateien noch ans Netz, entscheiden aber, was angezeigt wird. Vertrauen Sie ihnen?</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>Vertrauen und ausführen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;sample store</source>
        <translation>&amp;Beispiel-Store öffnen</translation>
    </message>
    <message>
        <source>&amp;Read the store again</source>
        <translation>Store &amp;neu einlesen</translation>
    </message>
    <message>
        <source>Open a &amp;workspace…</source>
        <translation>A&amp;rbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the workspace</source>
        <translation>Arbeitsbereich s&amp;peichern</translation>
    </message>
    <message>
        <source>Save the workspace &amp;as…</source>
        <translation>Arbeitsbereich speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>Copy the &amp;state as JSON</source>
        <translation>&amp;Zustand als JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Find in the state</source>
        <translation>Im Zustand &amp;suchen</translation>
    </message>
    <message>
        <source>Filter &amp;events</source>
        <translation>&amp;Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter s&amp;treams</source>
        <translation>S&amp;treams filtern</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>Er&amp;kunden</translation>
    </message>
    <message>
        <source>&amp;Scripts</source>
        <translation>Skri&amp;pte</translation>
    </message>
    <message>
        <source>&amp;Compare before and after</source>
        <translation>Vorher und nachher ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Fit the t&amp;imeline</source>
        <translation>Zeitleiste &amp;einpassen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Hera&amp;uszoomen</translation>
    </message>
    <message>
        <source>&amp;Time as axis</source>
        <translation>Zei&amp;t als Achse</translation>
    </message>
    <message>
        <source>&amp;Version as axis</source>
        <translation>Ve&amp;rsion als Achse</translation>
    </message>
    <message>
        <source>List events of &amp;all streams</source>
        <translation>Ereignisse &amp;aller Streams auflisten</translation>
    </message>
    <message>
        <source>&amp;First event</source>
        <translation>&amp;Erstes Ereignis</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Einen Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder Pause</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Einen Schritt &amp;vor</translation>
    </message>
    <message>
        <source>&amp;Last event</source>
        <translation>&amp;Letztes Ereignis</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>&amp;Next event of this type</source>
        <translation>&amp;Nächstes Ereignis dieses Typs</translation>
    </message>
    <message>
        <source>P&amp;revious event of this type</source>
        <translation>Vo&amp;riges Ereignis dieses Typs</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>&amp;Add a script…</source>
        <translation>&amp;Skript hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Problems of the store</source>
        <translation>&amp;Probleme des Stores</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Hindcast</source>
        <translation>Ü&amp;ber Hindcast</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>&amp;Map columns…</source>
        <translation>Spalten &amp;zuordnen…</translation>
    </message>
    <message>
        <source>About this st&amp;ore</source>
        <translation>Ü&amp;ber diesen Speicher</translation>
    </message>
    <message>
        <source>Bookmar&amp;k this event, or no longer</source>
        <translation>Ereignis mit Lese&amp;zeichen versehen oder nicht mehr</translation>
    </message>
    <message>
        <source>B&amp;ookmarks</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>No bookmarks in this workspace</source>
        <translation>Keine Lesezeichen in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>There is no stream %1 in this store.</source>
        <translation>Es gibt keinen Stream %1 in diesem Speicher.</translation>
    </message>
    <message>
        <source>Ne&amp;xt change of the selected field</source>
        <translation>Nä&amp;chste Änderung des gewählten Feldes</translation>
    </message>
    <message>
        <source>Pre&amp;vious change of the selected field</source>
        <translation>V&amp;orige Änderung des gewählten Feldes</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>&amp;Debug</source>
        <translation>Debugge&amp;n</translation>
    </message>
    <message>
        <source>◀◀ Run back</source>
        <translation>◀◀ Rücklauf</translation>
    </message>
    <message>
        <source>◀◀</source>
        <translation>◀◀</translation>
    </message>
    <message>
        <source>Run ▶▶</source>
        <translation>Lauf ▶▶</translation>
    </message>
    <message>
        <source>▶▶</source>
        <translation>▶▶</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Take into a test…</source>
        <translation>In Test übernehmen…</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>Test…</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Erklären…</translation>
    </message>
    <message>
        <source>Select a field of the state first.</source>
        <translation>Zuerst ein Feld des Zustands auswählen.</translation>
    </message>
    <message>
        <source>&amp;Write a note on this event</source>
        <translation>Not&amp;iz zu diesem Ereignis schreiben</translation>
    </message>
    <message>
        <source>Next event of this a&amp;ctor</source>
        <translation>Nächstes Ereignis dieses A&amp;kteurs</translation>
    </message>
    <message>
        <source>Previous event of this act&amp;or</source>
        <translation>Voriges Ereignis dieses Akte&amp;urs</translation>
    </message>
    <message>
        <source>Next event of this trace, in any &amp;stream</source>
        <translation>Nächstes Ereignis dieses Traces, in beliebigem &amp;Stream</translation>
    </message>
    <message>
        <source>Previous event of this trace, in any s&amp;tream</source>
        <translation>Voriges Ereignis dieses Traces, in beliebigem S&amp;tream</translation>
    </message>
    <message>
        <source>&amp;Run to the next stop</source>
        <translation>Zum nächsten Halt &amp;laufen</translation>
    </message>
    <message>
        <source>Run &amp;back to the previous stop</source>
        <translation>&amp;Zurück zum vorigen Halt laufen</translation>
    </message>
    <message>
        <source>&amp;Stop at events of this type, or no longer</source>
        <translation>Bei Ereignissen dieses &amp;Typs halten oder nicht mehr</translation>
    </message>
    <message>
        <source>Stop where the selected &amp;field changes, or no longer</source>
        <translation>Halten, wo sich das gewählte &amp;Feld ändert, oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Add a breakpoint…</source>
        <translation>&amp;Haltepunkt hinzufügen…</translation>
    </message>
    <message>
        <source>Add a &amp;watch</source>
        <translation>Über&amp;wachung hinzufügen</translation>
    </message>
    <message>
        <source>W&amp;hen was it so?</source>
        <translation>Wa&amp;nn war es so?</translation>
    </message>
    <message>
        <source>S&amp;earch in all events</source>
        <translation>In allen Ereignissen &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Trace of this event</source>
        <translation>Tra&amp;ce dieses Ereignisses</translation>
    </message>
    <message>
        <source>Bra&amp;nch from here</source>
        <translation>Hier a&amp;bzweigen</translation>
    </message>
    <message>
        <source>S&amp;mallest reproduction…</source>
        <translation>&amp;Kleinste Reproduktion…</translation>
    </message>
    <message>
        <source>Ta&amp;ke into a test…</source>
        <translation>In einen T&amp;est übernehmen…</translation>
    </message>
    <message>
        <source>E&amp;xplain this moment…</source>
        <translation>&amp;Diesen Moment erklären…</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
</context>
<context>
    <name>hindcast::MapColumnsDialog</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Columns with the first rows</source>
        <translation>Spalten mit den ersten Zeilen</translation>
    </message>
    <message>
        <source>First events</source>
        <translation>Erste Ereignisse</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Sa&amp;ve as profile</source>
        <translation>Als Profil &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Map columns of %1</source>
        <translation>Spalten von %1 zuordnen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Looking into the store…</source>
        <translation>Der Speicher wird angesehen…</translation>
    </message>
    <message>
        <source>Columns and the first rows</source>
        <translation>Spalten und die ersten Zeilen</translation>
    </message>
    <message>
        <source>What the mapping makes of the store</source>
        <translation>Was die Zuordnung aus dem Speicher macht</translation>
    </message>
    <message>
        <source>No events.</source>
        <translation>Keine Ereignisse.</translation>
    </message>
    <message>
        <source>No streams.</source>
        <translation>Keine Streams.</translation>
    </message>
    <message>
        <source>No problems in the rows that were read.</source>
        <translation>Keine Probleme in den gelesenen Zeilen.</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Profile na&amp;me</source>
        <translation>Na&amp;me des Profils</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>Was gespeichert wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The table has no columns.</source>
        <translation>Die Tabelle hat keine Spalten.</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Save as profile</source>
        <translation>Als Profil speichern</translation>
    </message>
    <message>
        <source>There is a profile called %1. Replace it?</source>
        <translation>Es gibt schon ein Profil namens %1. Ersetzen?</translation>
    </message>
    <message>
        <source>The profile cannot be saved in %1: %2</source>
        <translation>Das Profil kann nicht in %1 gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Saved. Stores like this one open with it from now on.</source>
        <translation>Gespeichert. Speicher wie dieser öffnen sich von nun an damit.</translation>
    </message>
</context>
<context>
    <name>hindcast::MappingDesk</name>
    <message>
        <source>%1 has no tables.</source>
        <translation>%1 hat keine Tabellen.</translation>
    </message>
</context>
<context>
    <name>hindcast::MappingTables</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>%1, rowid</source>
        <translation>%1, rowid</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>pointer</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>in records</source>
        <translation>in Datensätzen</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stream(s)</source>
        <translation>
            <numerusform>%Ln Stream</numerusform>
            <numerusform>%Ln Streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event type(s)</source>
        <translation>
            <numerusform>%Ln Ereignistyp</numerusform>
            <numerusform>%Ln Ereignistypen</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 rows: %2</source>
        <translation>Alle %1 Zeilen: %2</translation>
    </message>
    <message>
        <source>The first %1 rows: %2</source>
        <translation>Die ersten %1 Zeilen: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::MappingText</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role=column</source>
        <translation>„%1“ ist keine Angabe Rolle=Spalte</translation>
    </message>
    <message>
        <source>there is no role %1; roles are %2</source>
        <translation>es gibt keine Rolle %1; Rollen sind %2</translation>
    </message>
    <message>
        <source>the role %1 needs a JSON pointer behind the colon, such as /user/id, not &quot;%2&quot;</source>
        <translation>die Rolle %1 braucht hinter dem Doppelpunkt einen JSON-Zeiger wie /user/id, nicht „%2“</translation>
    </message>
    <message>
        <source>the role %1 has no column</source>
        <translation>die Rolle %1 hat keine Spalte</translation>
    </message>
    <message>
        <source>there is no table %1; tables are %2</source>
        <translation>es gibt keine Tabelle %1; Tabellen sind %2</translation>
    </message>
    <message>
        <source>several tables have these columns; choose with --table: %1</source>
        <translation>mehrere Tabellen haben diese Spalten; wählen Sie mit --table: %1</translation>
    </message>
    <message>
        <source>%1 has no tables</source>
        <translation>%1 hat keine Tabellen</translation>
    </message>
    <message>
        <source>the records</source>
        <translation>die Datensätze</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>the role %1 finds nothing: %2 leads to nothing in %3; there is %4</source>
        <translation>die Rolle %1 findet nichts: %2 führt in %3 zu nichts; es gibt %4</translation>
    </message>
    <message>
        <source>the role %1 needs a JSON pointer into the records, such as /user/id, not &quot;%2&quot;; there is %3</source>
        <translation>die Rolle %1 braucht einen JSON-Zeiger in die Datensätze wie /user/id, nicht „%2“; es gibt %3</translation>
    </message>
    <message>
        <source>the role %1 needs a column; table %2 has no column %3, but %4</source>
        <translation>die Rolle %1 braucht eine Spalte; Tabelle %2 hat keine Spalte %3, aber %4</translation>
    </message>
    <message>
        <source>the role %1 cannot be read: the column %2 of table %3 is computed by the database</source>
        <translation>die Rolle %1 kann nicht gelesen werden: die Spalte %2 der Tabelle %3 berechnet die Datenbank</translation>
    </message>
    <message>
        <source>the role %1 is given twice</source>
        <translation>die Rolle %1 ist zweimal angegeben</translation>
    </message>
</context>
<context>
    <name>hindcast::NotesModel</name>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>not in this store</source>
        <translation>nicht in diesem Store</translation>
    </message>
    <message>
        <source>bad record</source>
        <translation>fehlerhafter Datensatz</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>hindcast::NotesPanel</name>
    <message>
        <source>&amp;Note here</source>
        <translation>&amp;Notiz hier</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Nothing is noted yet. A note stays with its event in the workspace, and is shown in the ledger and on the timeline.</source>
        <translation>Noch ist nichts notiert. Eine Notiz bleibt im Arbeitsbereich bei ihrem Ereignis und erscheint in der Ereignisliste und auf der Zeitleiste.</translation>
    </message>
    <message>
        <source>Note on the event that is looked at</source>
        <translation>Notiz zum betrachteten Ereignis</translation>
    </message>
    <message>
        <source>Delete the selected note</source>
        <translation>Die gewählte Notiz löschen</translation>
    </message>
    <message>
        <source>Export the notes</source>
        <translation>Die Notizen exportieren</translation>
    </message>
</context>
<context>
    <name>hindcast::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::OpenedStoreText</name>
    <message>
        <source>if it holds events, try %1</source>
        <translation>falls sie Ereignisse enthält, versuchen Sie %1</translation>
    </message>
    <message>
        <source>%1 is no database, so there is no table %2 in it</source>
        <translation>%1 ist keine Datenbank, also gibt es darin keine Tabelle %2</translation>
    </message>
</context>
<context>
    <name>hindcast::OptionsText</name>
    <message>
        <source>there is no option %1; see %2 --help</source>
        <translation>es gibt keine Option %1; siehe %2 --help</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, not &quot;%2&quot;</source>
        <translation>--%1 braucht eine ganze Zahl, nicht „%2“</translation>
    </message>
    <message>
        <source>--%1 needs a time such as 2026-03-03T10:05:12Z, not &quot;%2&quot;</source>
        <translation>--%1 braucht eine Zeit wie 2026-03-03T10:05:12Z, nicht „%2“</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTION...] STORE</source>
        <translation>Aufruf: %1 [OPTION...] STORE</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
</context>
<context>
    <name>hindcast::OutputText</name>
    <message>
        <source>cannot write the result: %1</source>
        <translation>das Ergebnis lässt sich nicht schreiben: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::PartitionBar</name>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Partition whose state is shown</source>
        <translation>Partition, deren Zustand angezeigt wird</translation>
    </message>
    <message>
        <source>Finding the partitions</source>
        <translation>Partitionen werden gesucht</translation>
    </message>
    <message>
        <source>Finding the partitions… %p %</source>
        <translation>Partitionen werden gesucht… %p %</translation>
    </message>
    <message>
        <source>Find a partition</source>
        <translation>Partition suchen</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>%1 ▾  of %2</source>
        <translation>%1 ▾  von %2</translation>
    </message>
</context>
<context>
    <name>hindcast::PartitionList</name>
    <message>
        <source>(everything)</source>
        <translation>(alles)</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::PartitionRows</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::Partitions</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::PatchText</name>
    <message>
        <source>it needs an &quot;op&quot; and a &quot;path&quot; that begins with /</source>
        <translation>sie braucht &quot;op&quot; und einen &quot;path&quot;, der mit / beginnt</translation>
    </message>
    <message>
        <source>there is nothing at %1</source>
        <translation>bei %1 ist nichts</translation>
    </message>
    <message>
        <source>%1 cannot move into itself</source>
        <translation>%1 lässt sich nicht in sich selbst verschieben</translation>
    </message>
    <message>
        <source>it needs a &quot;value&quot;</source>
        <translation>sie braucht &quot;value&quot;</translation>
    </message>
    <message>
        <source>%1 is not the value that it tests for</source>
        <translation>%1 ist nicht der Wert, auf den sie prüft</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no operation</source>
        <translation>&quot;%1&quot; ist keine Operation</translation>
    </message>
    <message>
        <source>the data is no JSON Patch: not an array of operations</source>
        <translation>die Daten sind kein JSON Patch: kein Array von Operationen</translation>
    </message>
    <message>
        <source>operation %1 of the patch fails: %2</source>
        <translation>Operation %1 des Patches schlägt fehl: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::PathPatternText</name>
    <message>
        <source>&quot;~&quot; must be written ~0, and &quot;/&quot; in a name ~1</source>
        <translation>„~“ muss ~0 geschrieben werden und „/“ in einem Namen ~1</translation>
    </message>
    <message>
        <source>&quot;*&quot; and &quot;**&quot; stand for whole steps, so &quot;%1&quot; is none</source>
        <translation>„*“ und „**“ stehen für ganze Schritte, „%1“ ist also keiner</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no path: %2</source>
        <translation>„%1“ ist kein Pfad: %2</translation>
    </message>
    <message>
        <source>it does not begin with &quot;/&quot;</source>
        <translation>er beginnt nicht mit „/“</translation>
    </message>
</context>
<context>
    <name>hindcast::PathsDialog</name>
    <message>
        <source>Ignore and expect differences</source>
        <translation>Unterschiede ignorieren und erwarten</translation>
    </message>
    <message>
        <source>One path to a line, such as /total or /items/*/price. A * stands for any one step, ** for any number of them.</source>
        <translation>Ein Pfad je Zeile, etwa /total oder /items/*/price. Ein * steht für einen beliebigen Schritt, ** für beliebig viele.</translation>
    </message>
    <message>
        <source>&amp;Ignore: differences here are none</source>
        <translation>&amp;Ignorieren: Unterschiede hier zählen nicht</translation>
    </message>
    <message>
        <source>Ignored paths</source>
        <translation>Ignorierte Pfade</translation>
    </message>
    <message>
        <source>&amp;Expect: differences here are meant to be</source>
        <translation>&amp;Erwarten: Unterschiede hier sind gewollt</translation>
    </message>
    <message>
        <source>Expected paths</source>
        <translation>Erwartete Pfade</translation>
    </message>
    <message>
        <source>&amp;Match items of lists by</source>
        <translation>Elemente von Listen &amp;zuordnen nach</translation>
    </message>
    <message>
        <source>Match items of lists by</source>
        <translation>Elemente von Listen zuordnen nach</translation>
    </message>
    <message>
        <source>/sku /ref/number; otherwise by id, or names like orderId</source>
        <translation>/sku /ref/number; sonst nach id oder Namen wie orderId</translation>
    </message>
    <message>
        <source>“%1”: items are matched by one place, so there can be no * in it.</source>
        <translation>„%1“: Elemente werden nach einer einzigen Stelle zugeordnet, daher ist darin kein * möglich.</translation>
    </message>
</context>
<context>
    <name>hindcast::PayloadTabs</name>
    <message>
        <source>What the event carries</source>
        <translation>Inhalt des Ereignisses</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Rohtext des Datensatzes</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohtext</translation>
    </message>
    <message>
        <source>Copy as it is stored</source>
        <translation>Wie gespeichert kopieren</translation>
    </message>
    <message>
        <source>This event carries no data</source>
        <translation>Dieses Ereignis hat keine Daten</translation>
    </message>
    <message>
        <source>This event carries no metadata</source>
        <translation>Dieses Ereignis hat keine Metadaten</translation>
    </message>
</context>
<context>
    <name>hindcast::PlaceFinder</name>
    <message>
        <source>version %1 of %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a time and its zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the event with the id %1</source>
        <translation>dem Ereignis mit der ID %1</translation>
    </message>
    <message>
        <source>Select a stream first: versions count within a stream.</source>
        <translation>Zuerst einen Stream auswählen: Versionen zählen innerhalb eines Streams.</translation>
    </message>
    <message>
        <source>There is no version %1. This stream has versions %2 to %3.</source>
        <translation>Es gibt keine Version %1. Dieser Stream hat die Versionen %2 bis %3.</translation>
    </message>
    <message>
        <source>There are no events.</source>
        <translation>Es gibt keine Ereignisse.</translation>
    </message>
    <message>
        <source>There is no position %1. This store has positions %2 to %3.</source>
        <translation>Es gibt keine Position %1. Dieser Store hat die Positionen %2 bis %3.</translation>
    </message>
    <message>
        <source>Select a stream first, to go to a time in it.</source>
        <translation>Zuerst einen Stream auswählen, um darin zu einer Zeit zu gehen.</translation>
    </message>
    <message>
        <source>No event has the id %1.</source>
        <translation>Kein Ereignis hat die ID %1.</translation>
    </message>
</context>
<context>
    <name>hindcast::ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems of the store</source>
        <translation>Probleme des Stores</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected problems, or all</source>
        <translation>Die ausgewählten Probleme kopieren oder alle</translation>
    </message>
    <message>
        <source>This store has no problems.</source>
        <translation>Dieser Store hat keine Probleme.</translation>
    </message>
    <message>
        <source>%1 problems; the first thousand of each kind are listed.</source>
        <translation>%1 Probleme; aufgelistet sind die ersten tausend jeder Art.</translation>
    </message>
    <message>
        <source>Choose a problem to go to its event.</source>
        <translation>Ein Problem auswählen, um zu seinem Ereignis zu gehen.</translation>
    </message>
</context>
<context>
    <name>hindcast::ProblemsModel</name>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>kein Ereignis</translation>
    </message>
    <message>
        <source>version twice</source>
        <translation>Version doppelt</translation>
    </message>
    <message>
        <source>gap in the versions</source>
        <translation>Lücke in den Versionen</translation>
    </message>
    <message>
        <source>version goes back</source>
        <translation>Version geht zurück</translation>
    </message>
    <message>
        <source>time goes back</source>
        <translation>Zeit geht zurück</translation>
    </message>
    <message>
        <source>position goes back</source>
        <translation>Position geht zurück</translation>
    </message>
    <message>
        <source>unreadable value</source>
        <translation>unlesbarer Wert</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>hindcast::ProfileFit</name>
    <message>
        <source>there is no table %1</source>
        <translation>es gibt keine Tabelle %1</translation>
    </message>
    <message>
        <source>table %1 has no column %2 that can be read</source>
        <translation>Tabelle %1 hat keine lesbare Spalte %2</translation>
    </message>
    <message>
        <source>profile %1: %2</source>
        <translation>Profil %1: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::ProfileNode</name>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>there is no such key here; expected one of %1</source>
        <translation>diesen Schlüssel gibt es hier nicht; erwartet: einer von %1</translation>
    </message>
    <message>
        <source>expected the key %1</source>
        <translation>erwartet: der Schlüssel %1</translation>
    </message>
    <message>
        <source>an array with at least one item</source>
        <translation>ein Array mit mindestens einem Element</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet: %1, gefunden: %2</translation>
    </message>
    <message>
        <source>%1 belongs to the format, but this version cannot read it yet</source>
        <translation>%1 gehört zum Format, aber diese Version kann es noch nicht lesen</translation>
    </message>
</context>
<context>
    <name>hindcast::ProfileParser</name>
    <message>
        <source>a JSON pointer, which begins with /</source>
        <translation>ein JSON-Pointer, der mit / beginnt</translation>
    </message>
    <message>
        <source>~0 or ~1 where a JSON pointer has ~</source>
        <translation>~0 oder ~1, wo ein JSON-Pointer ~ hat</translation>
    </message>
    <message>
        <source>at most %1 segments</source>
        <translation>höchstens %1 Segmente</translation>
    </message>
    <message>
        <source>an object: columns of this table and what they equal</source>
        <translation>ein Objekt: Spalten dieser Tabelle und wem sie gleichen</translation>
    </message>
    <message>
        <source>at most %1 joined tables</source>
        <translation>höchstens %1 verknüpfte Tabellen</translation>
    </message>
    <message>
        <source>expected at most %1 pointers in all, found %2</source>
        <translation>erwartet: insgesamt höchstens %1 Pointer, gefunden: %2</translation>
    </message>
    <message>
        <source>not JSON: %1</source>
        <translation>kein JSON: %1</translation>
    </message>
    <message>
        <source>one of the keys table, types, streamSuffix, streamPattern</source>
        <translation>einer der Schlüssel table, types, streamSuffix, streamPattern</translation>
    </message>
    <message>
        <source>a name with * in it</source>
        <translation>ein Name mit * darin</translation>
    </message>
    <message>
        <source>a table at least</source>
        <translation>wenigstens eine Tabelle</translation>
    </message>
    <message>
        <source>an object: names and values</source>
        <translation>ein Objekt: Namen und Werte</translation>
    </message>
    <message>
        <source>an object: columns and what they go through</source>
        <translation>ein Objekt: Spalten und was sie durchlaufen</translation>
    </message>
    <message>
        <source>the name of a column, or an object with one of the keys column, item, constant, join, firstOf</source>
        <translation>der Name einer Spalte oder ein Objekt mit einem der Schlüssel column, item, constant, join, firstOf</translation>
    </message>
    <message>
        <source>an object: JSON pointers and how each is encoded</source>
        <translation>ein Objekt: JSON-Zeiger und wie jeder kodiert ist</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>a JSON pointer, or an object with one of the keys pointers, constant, join, firstOf, key</source>
        <translation>ein JSON-Zeiger oder ein Objekt mit einem der Schlüssel pointers, constant, join, firstOf, key</translation>
    </message>
    <message>
        <source>a regular expression (%1 at character %2)</source>
        <translation>einen regulären Ausdruck (%1 bei Zeichen %2)</translation>
    </message>
</context>
<context>
    <name>hindcast::ProfileTables</name>
    <message>
        <source>table %1 has %2</source>
        <translation>Tabelle %1 hat %2</translation>
    </message>
</context>
<context>
    <name>hindcast::ProjectText</name>
    <message>
        <source>%1 of %2 partitions failed</source>
        <translation>%1 von %2 Partitionen fehlgeschlagen</translation>
    </message>
    <message>
        <source>the projection takes no event of %1</source>
        <translation>die Projektion nimmt kein Ereignis aus %1</translation>
    </message>
</context>
<context>
    <name>hindcast::ProjectionText</name>
    <message>
        <source>its data cannot be used: %1</source>
        <translation>seine Daten sind nicht verwendbar: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::RecordParser</name>
    <message>
        <source>has no type</source>
        <translation>hat keinen Typ</translation>
    </message>
    <message>
        <source>%1 is not an integer: %2</source>
        <translation>%1 ist keine ganze Zahl: %2</translation>
    </message>
    <message>
        <source>%1 is not a time: %2</source>
        <translation>%1 ist keine Zeit: %2</translation>
    </message>
    <message>
        <source>has no type at %1</source>
        <translation>hat keinen Typ bei %1</translation>
    </message>
</context>
<context>
    <name>hindcast::RecordText</name>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>not JSON: %1 at %2</source>
        <translation>kein JSON: %1 bei %2</translation>
    </message>
    <message>
        <source>not an object but an array</source>
        <translation>kein Objekt, sondern ein Array</translation>
    </message>
    <message>
        <source>not an object but a string</source>
        <translation>kein Objekt, sondern eine Zeichenkette</translation>
    </message>
    <message>
        <source>not an object but a number</source>
        <translation>kein Objekt, sondern eine Zahl</translation>
    </message>
    <message>
        <source>not an object but a boolean</source>
        <translation>kein Objekt, sondern ein Wahrheitswert</translation>
    </message>
    <message>
        <source>not an object but null</source>
        <translation>kein Objekt, sondern null</translation>
    </message>
    <message>
        <source>not UTF-8 at %1</source>
        <translation>kein UTF-8 bei %1</translation>
    </message>
</context>
<context>
    <name>hindcast::RecordValues</name>
    <message>
        <source>%1 has a name without a value: an odd number of items, %2</source>
        <translation>%1 hat einen Namen ohne Wert: eine ungerade Anzahl Elemente, %2</translation>
    </message>
</context>
<context>
    <name>hindcast::ReduceText</name>
    <message>
        <source>reduce needs either --where or --failure</source>
        <translation>reduce braucht entweder --where oder --failure</translation>
    </message>
    <message>
        <source>--at-end needs --where</source>
        <translation>--at-end braucht --where</translation>
    </message>
    <message>
        <source>--tries needs a number from 1, not %1</source>
        <translation>--tries braucht eine Zahl ab 1, nicht %1</translation>
    </message>
    <message>
        <source>%1 of %2 events are left after %3 tries</source>
        <translation>%1 von %2 Ereignissen bleiben nach %3 Versuchen übrig</translation>
    </message>
    <message>
        <source>STREAM</source>
        <translation>STREAM</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>POSITION</source>
        <translation>POSITION</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>TIME (UTC)</source>
        <translation>ZEIT (UTC)</translation>
    </message>
    <message>
        <source>none of the %1 events fails</source>
        <translation>keines der %1 Ereignisse schlägt fehl</translation>
    </message>
    <message>
        <source>the condition does not hold with the %1 events there are</source>
        <translation>die Bedingung gilt mit den %1 vorhandenen Ereignissen nicht</translation>
    </message>
    <message>
        <source>there may be fewer: the limit was reached before each event was tried</source>
        <translation>vielleicht geht es mit weniger: die Grenze war erreicht, bevor jedes Ereignis versucht war</translation>
    </message>
    <message>
        <source>reduce needs --stream</source>
        <translation>reduce braucht --stream</translation>
    </message>
</context>
<context>
    <name>hindcast::ReductionDialog</name>
    <message>
        <source>A &amp;condition holds behind an event</source>
        <translation>Eine &amp;Bedingung gilt nach einem Ereignis</translation>
    </message>
    <message>
        <source>The &amp;script fails</source>
        <translation>Das &amp;Skript schlägt fehl</translation>
    </message>
    <message>
        <source>Only behind the &amp;last event</source>
        <translation>Nur nach dem &amp;letzten Ereignis</translation>
    </message>
    <message>
        <source>Smallest Reproduction</source>
        <translation>Kleinste Reproduktion</translation>
    </message>
    <message>
        <source>Condition in JavaScript</source>
        <translation>Bedingung in JavaScript</translation>
    </message>
    <message>
        <source>s.balance &lt; 0</source>
        <translation>s.balance &lt; 0</translation>
    </message>
    <message>
        <source>How many events could go</source>
        <translation>Wie viele Ereignisse wegfallen konnten</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find the fewest events that still show that</source>
        <translation>Die wenigsten Ereignisse finden, die das noch zeigen</translation>
    </message>
    <message>
        <source>Replaying all events…</source>
        <translation>Alle Ereignisse werden abgespielt…</translation>
    </message>
    <message>
        <source>%L1 of %L2 events are left after %L3 tries</source>
        <translation>%L1 von %L2 Ereignissen bleiben nach %L3 Versuchen übrig</translation>
    </message>
</context>
<context>
    <name>hindcast::ReductionText</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::RegexText</name>
    <message>
        <source>the regular expression /%1/ cannot be searched for: %2</source>
        <translation>nach dem regulären Ausdruck /%1/ lässt sich nicht suchen: %2</translation>
    </message>
    <message>
        <source>this processor is too old for it</source>
        <translation>dieser Prozessor ist zu alt dafür</translation>
    </message>
    <message>
        <source>there is a zero byte in it</source>
        <translation>darin ist ein Nullbyte</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
</context>
<context>
    <name>hindcast::ReplacedFile</name>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
</context>
<context>
    <name>hindcast::Replay</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::ReportFile</name>
    <message>
        <source>The report cannot be written to %1: %2.</source>
        <translation>Der Bericht kann nicht nach %1 geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>hindcast::RoleForm</name>
    <message>
        <source>&amp;Stream</source>
        <translation>&amp;Stream</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Metadat&amp;a</source>
        <translation>Metadat&amp;en</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>Co&amp;rrelation</source>
        <translation>K&amp;orrelation</translation>
    </message>
    <message>
        <source>Ca&amp;usation</source>
        <translation>&amp;Ursache</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>Schema versio&amp;n</source>
        <translation>Sche&amp;maversion</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>Arc&amp;hived</source>
        <translation>Arc&amp;hiviert</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>hindcast::RowValues</name>
    <message>
        <source>%1 bytes are no UUID: %2</source>
        <translation>%1 Bytes sind keine UUID: %2</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::RulesModel</name>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>never matched</source>
        <translation>nie gepasst</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>hindcast::Sandbox</name>
    <message>
        <source>it took longer than %1 ms</source>
        <translation>es dauerte länger als %1 ms</translation>
    </message>
</context>
<context>
    <name>hindcast::ScratchEventEditor</name>
    <message>
        <source>Put into Branch</source>
        <translation>In Zweig übernehmen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The event as JSON</source>
        <translation>Das Ereignis als JSON</translation>
    </message>
    <message>
        <source>Put the event into the branch</source>
        <translation>Das Ereignis in den Zweig übernehmen</translation>
    </message>
    <message>
        <source>Put the event into the branch (Ctrl+Return)</source>
        <translation>Das Ereignis in den Zweig übernehmen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>Getipptes verwerfen</translation>
    </message>
    <message>
        <source>What is wrong with the event</source>
        <translation>Was am Ereignis nicht stimmt</translation>
    </message>
    <message>
        <source>New event behind the selected one</source>
        <translation>Neues Ereignis nach dem gewählten</translation>
    </message>
    <message>
        <source>Its data is no JSON; data that is given here takes its place</source>
        <translation>Seine Daten sind kein JSON; hier angegebene Daten treten an ihre Stelle</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>/type: a new event needs one</source>
        <translation>/type: ein neues Ereignis braucht einen Typ</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptConsoleModel</name>
    <message>
        <source>v%1 of %2</source>
        <translation>v%1 von %2</translation>
    </message>
    <message>
        <source>a merge is not complete: %1</source>
        <translation>eine Zusammenführung ist unvollständig: %1</translation>
    </message>
    <message>
        <source>and %1 more notes</source>
        <translation>und %1 weitere Hinweise</translation>
    </message>
    <message>
        <source>and %1 more failures</source>
        <translation>und %1 weitere Fehler</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>Kein Ergebnis: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptErrorBox</name>
    <message>
        <source>Error in the script</source>
        <translation>Fehler im Skript</translation>
    </message>
    <message>
        <source>%1, at event %2</source>
        <translation>%1, bei Ereignis %2</translation>
    </message>
    <message>
        <source>go to event</source>
        <translation>zum Ereignis gehen</translation>
    </message>
    <message>
        <source>the projection got it as it is stored</source>
        <translation>die Projektion bekam es wie gespeichert</translation>
    </message>
    <message>
        <source>skip and go on</source>
        <translation>überspringen und weiter</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptFailure</name>
    <message>
        <source>it needs more memory than it may use</source>
        <translation>es braucht mehr Speicher, als es verwenden darf</translation>
    </message>
    <message>
        <source>it failed without saying why</source>
        <translation>es schlug fehl, ohne zu sagen, warum</translation>
    </message>
    <message>
        <source>it threw something that cannot be shown</source>
        <translation>es warf etwas, das sich nicht anzeigen lässt</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptFilesText</name>
    <message>
        <source>there is no projection &quot;%1&quot;, only %2, and files</source>
        <translation>es gibt keine Projektion „%1“, nur %2 und Dateien</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptHead</name>
    <message>
        <source>Insert template…</source>
        <translation>Vorlage einfügen…</translation>
    </message>
    <message>
        <source>Compare before / after</source>
        <translation>Vorher / nachher vergleichen</translation>
    </message>
    <message>
        <source>Insert template</source>
        <translation>Vorlage einfügen</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Vorlage…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptLibrary</name>
    <message>
        <source>cannot save the script %1: another program has changed it meanwhile</source>
        <translation>das Skript %1 lässt sich nicht speichern: ein anderes Programm hat es inzwischen geändert</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptListModel</name>
    <message>
        <source>changed twice</source>
        <translation>doppelt geändert</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>per stream</source>
        <translation>je Stream</translation>
    </message>
    <message>
        <source>by key</source>
        <translation>nach Schlüssel</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Another program has changed the file while it was edited here</source>
        <translation>Ein anderes Programm hat die Datei geändert, während sie hier bearbeitet wurde</translation>
    </message>
    <message>
        <source>The file is gone; its last text is kept here</source>
        <translation>Die Datei ist weg; ihr letzter Text bleibt hier erhalten</translation>
    </message>
    <message>
        <source>It does not run until you trust it</source>
        <translation>Es läuft erst, wenn Sie ihm vertrauen</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (eingebaut)</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Count by type</source>
        <translation>Anzahl je Typ</translation>
    </message>
    <message>
        <source>JSON Patch</source>
        <translation>JSON Patch</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptLists</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>Projektionen</translation>
    </message>
    <message>
        <source>Upcasters</source>
        <translation>Upcaster</translation>
    </message>
    <message>
        <source>Rules in order</source>
        <translation>Regeln der Reihe nach</translation>
    </message>
    <message>
        <source>Add a projection</source>
        <translation>Projektion hinzufügen</translation>
    </message>
    <message>
        <source>Add upcasters</source>
        <translation>Upcaster hinzufügen</translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation>Neu aus Vorlage…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Use this projection</source>
        <translation>Diese Projektion verwenden</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation>Früher ausführen</translation>
    </message>
    <message>
        <source>Run later</source>
        <translation>Später ausführen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Go back to the saved text</source>
        <translation>Zurück zum gespeicherten Text</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptNotes</name>
    <message>
        <source>it reads the integer %1 as a Number, which is exact only up to 2^53</source>
        <translation>es liest die ganze Zahl %1 als Number, was nur bis 2^53 genau ist</translation>
    </message>
    <message>
        <source>it reads the type of an event, which has none: eventType is meant</source>
        <translation>es liest type eines Ereignisses, das keines hat: gemeint ist eventType</translation>
    </message>
    <message>
        <source>… and %1 more lines or events that are not kept</source>
        <translation>… und %1 weitere Zeilen oder Ereignisse, die nicht aufbewahrt werden</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptPage</name>
    <message>
        <source>The state is the data of the last event.</source>
        <translation>Der Zustand sind die Daten des letzten Ereignisses.</translation>
    </message>
    <message>
        <source>The state says how many events of each type there were.</source>
        <translation>Der Zustand sagt, wie viele Ereignisse jedes Typs es gab.</translation>
    </message>
    <message>
        <source>The data of each event is a JSON Patch (RFC 6902) of the state.</source>
        <translation>Die Daten jedes Ereignisses sind ein JSON Patch (RFC 6902) des Zustands.</translation>
    </message>
    <message>
        <source>The data of each event is merged into the state (RFC 7396), with type, version and time of the last event.</source>
        <translation>Die Daten jedes Ereignisses werden in den Zustand zusammengeführt (RFC 7396), mit Typ, Version und Zeit des letzten Ereignisses.</translation>
    </message>
    <message>
        <source>A projection folds events into state, and upcasters bring old events into the form of today while they are read. Both are JavaScript files, and nothing is ever written to the store.</source>
        <translation>Eine Projektion faltet Ereignisse zu einem Zustand, und Upcaster bringen alte Ereignisse beim Lesen in die heutige Form. Beide sind JavaScript-Dateien, und in den Store wird nie etwas geschrieben.</translation>
    </message>
    <message>
        <source>Use this projection</source>
        <translation>Diese Projektion verwenden</translation>
    </message>
    <message>
        <source>New projection…</source>
        <translation>Neue Projektion…</translation>
    </message>
    <message>
        <source>New projection</source>
        <translation>Neue Projektion</translation>
    </message>
    <message>
        <source>New upcasters…</source>
        <translation>Neue Upcaster…</translation>
    </message>
    <message>
        <source>New upcasters</source>
        <translation>Neue Upcaster</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (eingebaut)</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Another program has changed %1 while it was edited here.</source>
        <translation>Ein anderes Programm hat %1 geändert, während es hier bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>The file %1 is gone. Its last text is kept here.</source>
        <translation>Die Datei %1 ist weg. Ihr letzter Text bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Wieder speichern</translation>
    </message>
    <message>
        <source>This script came with a workspace. Read it, then decide.</source>
        <translation>Dieses Skript kam mit einem Arbeitsbereich. Erst lesen, dann entscheiden.</translation>
    </message>
    <message>
        <source>This script came with the workspace %1. Read it, then decide.</source>
        <translation>Dieses Skript kam mit dem Arbeitsbereich %1. Erst lesen, dann entscheiden.</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>Vertrauen und ausführen</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptTemplate</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that are no text</source>
        <translation>
            <numerusform>%n Byte, das kein Text ist</numerusform>
            <numerusform>%n Bytes, die kein Text sind</numerusform>
        </translation>
    </message>
    <message>
        <source>The data of the first one, in %1:</source>
        <translation>Die Daten des ersten, in %1:</translation>
    </message>
    <message>
        <source>More event types: %1, with events: %2</source>
        <translation>Weitere Ereignistypen: %1, mit Ereignissen: %2</translation>
    </message>
    <message>
        <source>%1. Events: %2. Schema versions in %3 of them: %4</source>
        <translation>%1. Ereignisse: %2. Schemaversionen in %3 davon: %4</translation>
    </message>
    <message>
        <source>A state for each stream. fromCategory(&apos;…&apos;) in place of fromAll() takes only streams named …-1, …-2 and so on.</source>
        <translation>Ein Zustand je Stream. fromCategory(&apos;…&apos;) statt fromAll() nimmt nur Streams mit Namen wie …-1, …-2 und so weiter.</translation>
    </message>
    <message>
        <source>%1 (events: %2) is left out: a handler of that name is for something else.</source>
        <translation>%1 (Ereignisse: %2) fehlt hier: ein Handler dieses Namens hat eine andere Bedeutung.</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Ereignisse: %1</translation>
    </message>
    <message>
        <source>Rules that bring old events into the form of today. Take away the // before the ones that are needed.</source>
        <translation>Regeln, die alte Ereignisse in die heutige Form bringen. Das // vor den benötigten entfernen.</translation>
    </message>
    <message>
        <source>This one takes no event. Without any rule the file would be an error; delete it when there is another.</source>
        <translation>Diese hier nimmt kein Ereignis. Ohne jede Regel wäre die Datei fehlerhaft; löschen, sobald es eine andere gibt.</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptText</name>
    <message>
        <source>cannot read the script %1: %2</source>
        <translation>das Skript %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>it is not UTF-8 at byte %1</source>
        <translation>bei Byte %1 ist es kein UTF-8</translation>
    </message>
    <message>
        <source>cannot save the script %1: %2</source>
        <translation>das Skript %1 lässt sich nicht speichern: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptTrial</name>
    <message>
        <source>its top</source>
        <translation>der Wurzel</translation>
    </message>
    <message>
        <source>Replaying the last %1 events gives another state, at %2: the script keeps something outside of its state, or depends on time or chance.</source>
        <translation>Ein Replay der letzten %1 Ereignisse ergibt einen anderen Zustand, bei %2: das Skript merkt sich etwas außerhalb seines Zustands oder hängt von Zeit oder Zufall ab.</translation>
    </message>
    <message>
        <source>Replaying the last %1 events fails where it did not before: the script keeps something outside of its state, or depends on time or chance.</source>
        <translation>Ein Replay der letzten %1 Ereignisse schlägt fehl, wo es zuvor gelang: das Skript merkt sich etwas außerhalb seines Zustands oder hängt von Zeit oder Zufall ab.</translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptsPanel</name>
    <message>
        <source>Outcome of the run</source>
        <translation>Ergebnis des Laufs</translation>
    </message>
    <message>
        <source>Place of the cursor</source>
        <translation>Stelle der Schreibmarke</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Z. %1, Sp. %2</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>JavaScript (*.js);;All files (*)</source>
        <translation>JavaScript (*.js);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New projection</source>
        <translation>Neue Projektion</translation>
    </message>
    <message>
        <source>New upcasters</source>
        <translation>Neue Upcaster</translation>
    </message>
    <message>
        <source>Open a projection</source>
        <translation>Projektion öffnen</translation>
    </message>
    <message>
        <source>Open upcasters</source>
        <translation>Upcaster öffnen</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>%1 is not saved. Remove it from the list and lose what was edited?</source>
        <translation>%1 ist nicht gespeichert. Aus der Liste entfernen und die Änderungen verlieren?</translation>
    </message>
    <message>
        <source>Handler for %1</source>
        <translation>Handler für %1</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Regel für %1</translation>
    </message>
    <message>
        <source>All event types of the store</source>
        <translation>Alle Ereignistypen des Stores</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>v%1 %2 of %3</source>
        <translation>v%1 %2 von %3</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>runs when a store is open</source>
        <translation>läuft, wenn ein Store geöffnet ist</translation>
    </message>
    <message>
        <source>runs when a stream is selected</source>
        <translation>läuft, wenn ein Stream ausgewählt ist</translation>
    </message>
    <message>
        <source>runs on %1</source>
        <translation>läuft auf %1</translation>
    </message>
    <message>
        <source>runs on %1 events</source>
        <translation>läuft auf %1 Ereignissen</translation>
    </message>
    <message>
        <source>runs on the partition %1</source>
        <translation>läuft auf der Partition %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>%1: %2, %3 events matched, %4 failed</source>
        <translation>%1: %2, %3 passende Ereignisse, %4 fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 events, %2 taken, %3 failed</source>
        <translation>%1 Ereignisse, %2 genommen, %3 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>hindcast::SearchPanel</name>
    <message>
        <source>Events that were found</source>
        <translation>Gefundene Ereignisse</translation>
    </message>
    <message>
        <source>Search all events</source>
        <translation>Alle Ereignisse durchsuchen</translation>
    </message>
    <message>
        <source>Search all events: words, data.amount&gt;1000, /lost.*package/i…</source>
        <translation>Alle Ereignisse durchsuchen: Wörter, data.amount&gt;1000, /lost.*package/i…</translation>
    </message>
    <message>
        <source>How much of the store has been searched</source>
        <translation>Wie viel vom Store durchsucht ist</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>stopped at %1 %</source>
        <translation>abgebrochen bei %1 %</translation>
    </message>
    <message>
        <source>No event of the store is like that</source>
        <translation>Kein Ereignis des Stores passt dazu</translation>
    </message>
    <message>
        <source>The first %1 are listed</source>
        <translation>Die ersten %1 sind aufgelistet</translation>
    </message>
</context>
<context>
    <name>hindcast::Sentence</name>
    <message>
        <source>%1 at character %2</source>
        <translation>%1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>%1 more fields</source>
        <translation>%1 weitere Felder</translation>
    </message>
    <message>
        <source>there is nothing between { and }</source>
        <translation>zwischen { und } steht nichts</translation>
    </message>
    <message>
        <source>an event has no &quot;%1&quot;</source>
        <translation>ein Ereignis hat kein „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no fields</source>
        <translation>„%1“ hat keine Felder</translation>
    </message>
    <message>
        <source>there is no filter &quot;%1&quot;</source>
        <translation>es gibt keinen Filter „%1“</translation>
    </message>
    <message>
        <source>} without {</source>
        <translation>} ohne {</translation>
    </message>
    <message>
        <source>{ without }</source>
        <translation>{ ohne }</translation>
    </message>
    <message>
        <source>(no %1)</source>
        <translation>(%1 fehlt)</translation>
    </message>
    <message>
        <source>no event: %1</source>
        <translation>kein Ereignis: %1</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>hindcast::SentenceBook</name>
    <message>
        <source>this is not UTF-8</source>
        <translation>das ist kein UTF-8</translation>
    </message>
    <message>
        <source>expected a language such as [en] or [de], not %1</source>
        <translation>erwartet: eine Sprache wie [en] oder [de], nicht %1</translation>
    </message>
    <message>
        <source>expected &quot;Type = sentence&quot;, not &quot;%1&quot;</source>
        <translation>erwartet: „Typ = Satz“, nicht „%1“</translation>
    </message>
</context>
<context>
    <name>hindcast::SequenceFoldText</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::SetterText</name>
    <message>
        <source>No event has changed it</source>
        <translation>Kein Ereignis hat es geändert</translation>
    </message>
    <message>
        <source>Last changed by %1</source>
        <translation>Zuletzt geändert von %1</translation>
    </message>
    <message>
        <source>Through the upcaster rule %1</source>
        <translation>Durch die Upcaster-Regel %1</translation>
    </message>
    <message>
        <source>Last written by %1</source>
        <translation>Zuletzt geschrieben von %1</translation>
    </message>
    <message>
        <source>Found by comparing states: the writes of the script could not be followed</source>
        <translation>Durch Vergleich der Zustände gefunden: was das Skript schreibt, ließ sich nicht verfolgen</translation>
    </message>
</context>
<context>
    <name>hindcast::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>hindcast::SideFoldText</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::SpeedMenu</name>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>events per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>In proportion to real time</source>
        <translation>Im Verhältnis zur Echtzeit</translation>
    </message>
    <message>
        <source>Real time × %1, idle time skipped</source>
        <translation>Echtzeit × %1, Leerlauf übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n events a second</source>
        <translation>
            <numerusform>%n Ereignis pro Sekunde</numerusform>
            <numerusform>%n Ereignisse pro Sekunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteBeside</name>
    <message>
        <source>the %1 is no whole number: %2</source>
        <translation>die %1 ist keine ganze Zahl: %2</translation>
    </message>
    <message>
        <source>the time is none: %1</source>
        <translation>die Zeit ist keine: %1</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>the snapshot at %1 is no longer there</source>
        <translation>der Snapshot bei %1 ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteChoice</name>
    <message>
        <source>%1 (%2)</source>
        <comment>table, profile</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>read from table %1; there could be events in %2 as well</source>
        <translation>gelesen aus Tabelle %1; auch in %2 könnten Ereignisse sein</translation>
    </message>
    <message>
        <source>%1 is a SQLite database without tables.</source>
        <translation>%1 ist eine SQLite-Datenbank ohne Tabellen.</translation>
    </message>
    <message>
        <source>%1 is a SQLite database whose tables (%2) fit no profile; there are profiles for %3.</source>
        <translation>%1 ist eine SQLite-Datenbank, deren Tabellen (%2) zu keinem Profil passen; es gibt Profile für %3.</translation>
    </message>
    <message>
        <source>%1 has nothing of that name to be read; there is %2.</source>
        <translation>%1 hat nichts dieses Namens zum Lesen; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteConnection</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>zu wenig Speicher</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteCopy</name>
    <message>
        <source>disk I/O error</source>
        <translation>Ein-/Ausgabefehler des Datenträgers</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>die Datenbank ist gesperrt</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2</source>
        <translation>%1 lässt sich nicht kopieren: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteEventRows</name>
    <message>
        <source>the event has no type</source>
        <translation>das Ereignis hat keinen Typ</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>the row matches several rows of a joined table; the first is shown</source>
        <translation>die Zeile passt zu mehreren Zeilen einer verknüpften Tabelle; angezeigt wird die erste</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>column %1 says %2 events, column %3 holds %4</source>
        <translation>Spalte %1 nennt %2 Ereignisse, Spalte %3 enthält %4</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>the %1 is no whole number: %2</source>
        <translation>die %1 ist keine ganze Zahl: %2</translation>
    </message>
    <message>
        <source>the %1 (column %2) is no whole number: %3</source>
        <translation>%1 (Spalte %2) ist keine ganze Zahl: %3</translation>
    </message>
    <message>
        <source>the time is none: %1</source>
        <translation>die Zeit ist keine: %1</translation>
    </message>
    <message>
        <source>the time (column %1) is none: %2</source>
        <translation>die Zeit (Spalte %1) ist keine: %2</translation>
    </message>
    <message>
        <source>rows left out because they are no events: %1 (%2 is not %3)</source>
        <translation>ausgelassene Zeilen, weil sie keine Ereignisse sind: %1 (%2 ist nicht %3)</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteIndexPass</name>
    <message>
        <source>%1 comes after row %2: database disk image is malformed</source>
        <translation>%1 kommt nach Zeile %2: die Datenbankdatei ist beschädigt</translation>
    </message>
    <message>
        <source>rows %1 to %2 cannot be read: %3</source>
        <translation>die Zeilen %1 bis %2 lassen sich nicht lesen: %3</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteReader</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the row is no longer there</source>
        <translation>die Zeile ist nicht mehr da</translation>
    </message>
    <message>
        <source>the valid time is none: %1</source>
        <translation>die Gültigkeitszeit ist keine: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteSource</name>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 may not be read: permission denied.</source>
        <translation>%1 darf nicht gelesen werden: keine Berechtigung.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>A change was broken off and left in %1-journal. The store is shown from a private copy, in which the change is taken back.</source>
        <translation>Eine Änderung wurde abgebrochen und in %1-journal zurückgelassen. Der Store wird aus einer privaten Kopie angezeigt, in der die Änderung zurückgenommen ist.</translation>
    </message>
    <message>
        <source>The latest changes are only in %1-wal. The store is shown from a private copy that includes them.</source>
        <translation>Die letzten Änderungen stehen nur in %1-wal. Der Store wird aus einer privaten Kopie angezeigt, die sie enthält.</translation>
    </message>
    <message>
        <source>The database is cut off: %1 of %2 bytes are there. What is left is shown from a private copy.</source>
        <translation>Die Datenbank ist abgeschnitten: %1 von %2 Bytes sind da. Was übrig ist, wird aus einer privaten Kopie angezeigt.</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteStore</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read any further: %2</source>
        <translation>%1 lässt sich nicht weiter lesen: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::SqliteTables</name>
    <message>
        <source>there is no table %1</source>
        <translation>es gibt keine Tabelle %1</translation>
    </message>
    <message>
        <source>profile %1: %2</source>
        <translation>Profil %1: %2</translation>
    </message>
    <message>
        <source>profile %1: no row of table %2 names a table of events</source>
        <translation>Profil %1: keine Zeile der Tabelle %2 nennt eine Tabelle mit Ereignissen</translation>
    </message>
</context>
<context>
    <name>hindcast::StartPage</name>
    <message>
        <source>Open an event store</source>
        <translation>Event-Store öffnen</translation>
    </message>
    <message>
        <source>Drop a file here, or open one: JSON Lines, a JSON array, CloudEvents, each of them also as gzip, or an SQLite database of a known layout. Hindcast only reads: nothing in the store, and nothing beside it, is ever changed.</source>
        <translation>Eine Datei hierher ziehen oder öffnen: JSON Lines, ein JSON-Array, CloudEvents, jeweils auch als gzip, oder eine SQLite-Datenbank mit bekanntem Aufbau. Hindcast liest nur: Nichts im Store und nichts daneben wird je verändert.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Store öffnen</translation>
    </message>
    <message>
        <source>Open the sample store</source>
        <translation>Beispiel-Store öffnen</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuvor geöffnet</translation>
    </message>
    <message>
        <source>Stores opened before</source>
        <translation>Zuvor geöffnete Stores</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
</context>
<context>
    <name>hindcast::StatePanel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Building the state…</source>
        <translation>Zustand wird aufgebaut…</translation>
    </message>
    <message>
        <source>Why there is no new state</source>
        <translation>Warum es keinen neuen Zustand gibt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>State as JSON</source>
        <translation>Zustand als JSON</translation>
    </message>
    <message>
        <source>Search in the state</source>
        <translation>Im Zustand suchen</translation>
    </message>
    <message>
        <source>Copy the whole state as JSON</source>
        <translation>Den ganzen Zustand als JSON kopieren</translation>
    </message>
    <message>
        <source>Select a stream to see its state</source>
        <translation>Stream auswählen, um seinen Zustand zu sehen</translation>
    </message>
    <message>
        <source>This record is no event and changes no state</source>
        <translation>Dieser Datensatz ist kein Ereignis und ändert keinen Zustand</translation>
    </message>
    <message>
        <source>State at v%1</source>
        <translation>Zustand bei v%1</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>Änderungen (%1)</translation>
    </message>
    <message>
        <source>%1 could not be applied: %2. The state before it is shown.</source>
        <translation>%1 ließ sich nicht anwenden: %2. Angezeigt wird der Zustand davor.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier events could not be applied</source>
        <translation>
            <numerusform>%n früheres Ereignis ließ sich nicht anwenden</numerusform>
            <numerusform>%n frühere Ereignisse ließen sich nicht anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip and go on</source>
        <translation>Überspringen und weiter</translation>
    </message>
    <message>
        <source>Builds the state without the events that could not be applied</source>
        <translation>Baut den Zustand ohne die Ereignisse auf, die sich nicht anwenden ließen</translation>
    </message>
    <message>
        <source>The projection has a state for each partition; they are being found.</source>
        <translation>Die Projektion hat einen Zustand je Partition; die Partitionen werden gerade gesucht.</translation>
    </message>
    <message>
        <source>State at #%1</source>
        <translation>Zustand bei #%1</translation>
    </message>
    <message>
        <source>%1. It happened at v%2 %3, so the state is the one before that.</source>
        <translation>%1. Das geschah bei v%2 %3; angezeigt wird daher der Zustand davor.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>hindcast::StateRows</name>
    <message>
        <source>a version is for projections with a state for each stream; this one needs a time</source>
        <translation>eine Version gilt nur bei Projektionen mit einem Zustand je Stream; diese braucht eine Zeit</translation>
    </message>
</context>
<context>
    <name>hindcast::StateSearchBar</name>
    <message>
        <source>Search in the state</source>
        <translation>Im Zustand suchen</translation>
    </message>
    <message>
        <source>Field or value</source>
        <translation>Feld oder Wert</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hindcast::StateText</name>
    <message>
        <source>state needs --stream</source>
        <translation>state braucht --stream</translation>
    </message>
    <message>
        <source>--version and --at exclude each other</source>
        <translation>--version und --at schließen einander aus</translation>
    </message>
    <message>
        <source>stream %1 has no version %2; it has versions %3 to %4</source>
        <translation>Stream %1 hat keine Version %2; er hat die Versionen %3 bis %4</translation>
    </message>
    <message>
        <source>the events of stream %1 have no times</source>
        <translation>die Ereignisse des Streams %1 haben keine Zeiten</translation>
    </message>
    <message>
        <source>stream %1 has no event at or before %2; it begins at %3 UTC</source>
        <translation>Stream %1 hat bis %2 kein Ereignis; er beginnt am %3 UTC</translation>
    </message>
    <message>
        <source>%1, version %2, %3 UTC</source>
        <translation>%1, Version %2, %3 UTC</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>there is no stream %1 in %2</source>
        <translation>es gibt keinen Stream %1 in %2</translation>
    </message>
    <message>
        <source>%1 of the events of stream %2 could not be applied</source>
        <translation>von den Ereignissen des Streams %2 ließen sich %1 nicht anwenden</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>%1, position %2</source>
        <translation>%1, Position %2</translation>
    </message>
    <message>
        <source>%1, position %2, %3 UTC</source>
        <translation>%1, Position %2, %3 UTC</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 stopped at an event that could not be applied</source>
        <translation>%1 blieb bei einem Ereignis stehen, das sich nicht anwenden ließ</translation>
    </message>
    <message>
        <source>no event of %1 is in partition %2</source>
        <translation>kein Ereignis in %1 gehört zur Partition %2</translation>
    </message>
    <message>
        <source>--position excludes --version and --at</source>
        <translation>--position schließt --version und --at aus</translation>
    </message>
    <message>
        <source>--stream and --partition exclude each other</source>
        <translation>--stream und --partition schließen einander aus</translation>
    </message>
    <message>
        <source>--version is for projections with a state for each stream; this one needs --position or --at</source>
        <translation>--version ist für Projektionen mit einem Zustand je Stream; diese braucht --position oder --at</translation>
    </message>
    <message>
        <source>the projection has one state of everything, so it needs neither --stream nor --partition</source>
        <translation>die Projektion hat einen Zustand für alles und braucht daher weder --stream noch --partition</translation>
    </message>
    <message>
        <source>the projection takes no event</source>
        <translation>die Projektion nimmt kein Ereignis</translation>
    </message>
    <message>
        <source>the store</source>
        <translation>der Store</translation>
    </message>
    <message>
        <source>%1 has no event at or before position %2; it begins at %3</source>
        <translation>%1 hat bis Position %2 kein Ereignis; Beginn bei %3</translation>
    </message>
    <message>
        <source>--path needs a JSON pointer such as /items/0/price, not &quot;%1&quot;</source>
        <translation>--path braucht einen JSON-Zeiger wie /items/0/price, nicht „%1“</translation>
    </message>
    <message>
        <source>%1 needs --stream</source>
        <translation>%1 braucht --stream</translation>
    </message>
    <message>
        <source>%1 needs --partition, as the projection has several</source>
        <translation>%1 braucht --partition, da die Projektion mehrere hat</translation>
    </message>
</context>
<context>
    <name>hindcast::StateTree</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Alles darunter ausklappen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Go to the event that set it</source>
        <translation>Zum Ereignis gehen, das es gesetzt hat</translation>
    </message>
</context>
<context>
    <name>hindcast::StateTreeModel</name>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>(state)</source>
        <translation>(Zustand)</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1, hinzugefügt</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1, entfernt</translation>
    </message>
    <message>
        <source>%1, changed inside</source>
        <translation>%1, innen geändert</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, vorher %2</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>gesetzt von</translation>
    </message>
</context>
<context>
    <name>hindcast::StatusLine</name>
    <message>
        <source>Problems of the store</source>
        <translation>Probleme des Stores</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Size of the store</source>
        <translation>Größe des Stores</translation>
    </message>
    <message>
        <source>Time of the replay</source>
        <translation>Dauer des Replays</translation>
    </message>
    <message>
        <source>Position of the current event</source>
        <translation>Position des aktuellen Ereignisses</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The zone in which times are shown</source>
        <translation>Die Zone, in der Zeiten angezeigt werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln Stream</numerusform>
            <numerusform>%Ln Streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad records</source>
        <translation>
            <numerusform>%n fehlerhafter Datensatz</numerusform>
            <numerusform>%n fehlerhafte Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>opened in %1 s</source>
        <translation>in %1 s geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>replay v%1: %2 ms</source>
        <translation>Replay v%1: %2 ms</translation>
    </message>
</context>
<context>
    <name>hindcast::StopDesk</name>
    <message>
        <source>Type the name of an event type.</source>
        <translation>Den Namen eines Ereignistyps eintippen.</translation>
    </message>
    <message>
        <source>Type the field as a JSON pointer, such as /items/0/price.</source>
        <translation>Das Feld als JSON-Zeiger eintippen, etwa /items/0/price.</translation>
    </message>
    <message>
        <source>Type a condition, such as s.balance &lt; 0.</source>
        <translation>Eine Bedingung eintippen, etwa s.balance &lt; 0.</translation>
    </message>
    <message>
        <source>There are %1 breakpoints, which is as many as there can be.</source>
        <translation>Es gibt %1 Haltepunkte; mehr sind nicht möglich.</translation>
    </message>
    <message>
        <source>There are no events to run through.</source>
        <translation>Es gibt keine Ereignisse zum Durchlaufen.</translation>
    </message>
    <message>
        <source>No breakpoint is on, so a run would stop nowhere.</source>
        <translation>Kein Haltepunkt ist eingeschaltet; ein Lauf würde nirgends anhalten.</translation>
    </message>
    <message>
        <source>No breakpoint stops at a later event; still at the same event.</source>
        <translation>Kein Haltepunkt hält bei einem späteren Ereignis an; es bleibt beim selben Ereignis.</translation>
    </message>
    <message>
        <source>No breakpoint stops at an earlier event; still at the same event.</source>
        <translation>Kein Haltepunkt hält bei einem früheren Ereignis an; es bleibt beim selben Ereignis.</translation>
    </message>
    <message>
        <source>the events are not known yet</source>
        <translation>die Ereignisse sind noch nicht bekannt</translation>
    </message>
    <message>
        <source>The run broke off: %1</source>
        <translation>Der Lauf brach ab: %1</translation>
    </message>
    <message>
        <source>The run was cancelled; still at the same event.</source>
        <translation>Der Lauf wurde abgebrochen; es bleibt beim selben Ereignis.</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Stopped at a breakpoint at %1: %2</source>
        <translation>An einem Haltepunkt bei %1 angehalten: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>This event says nothing of an actor.</source>
        <translation>Dieses Ereignis nennt keinen Akteur.</translation>
    </message>
    <message>
        <source>This event has no correlation id.</source>
        <translation>Dieses Ereignis hat keine Korrelations-ID.</translation>
    </message>
    <message>
        <source>This record has no event type.</source>
        <translation>Dieser Datensatz hat keinen Ereignistyp.</translation>
    </message>
    <message>
        <source>No later event of this type %1.</source>
        <translation>Kein späteres Ereignis dieses Typs %1.</translation>
    </message>
    <message>
        <source>No earlier event of this type %1.</source>
        <translation>Kein früheres Ereignis dieses Typs %1.</translation>
    </message>
    <message>
        <source>No later event by this actor %1.</source>
        <translation>Kein späteres Ereignis dieses Akteurs %1.</translation>
    </message>
    <message>
        <source>No earlier event by this actor %1.</source>
        <translation>Kein früheres Ereignis dieses Akteurs %1.</translation>
    </message>
    <message>
        <source>No later event with this correlation id %1.</source>
        <translation>Kein späteres Ereignis mit dieser Korrelations-ID %1.</translation>
    </message>
    <message>
        <source>No earlier event with this correlation id %1.</source>
        <translation>Kein früheres Ereignis mit dieser Korrelations-ID %1.</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>im Store</translation>
    </message>
    <message>
        <source>in the stream</source>
        <translation>im Stream</translation>
    </message>
    <message>
        <source>among these events</source>
        <translation>unter diesen Ereignissen</translation>
    </message>
</context>
<context>
    <name>hindcast::StoreBar</name>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Store öffnen</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Geöffneter Store</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>New events are shown as they are written</source>
        <translation>Neue Ereignisse erscheinen, sobald sie geschrieben werden</translation>
    </message>
    <message>
        <source>Search streams, events, actions</source>
        <translation>Streams, Ereignisse, Aktionen suchen</translation>
    </message>
    <message>
        <source>Open the command palette</source>
        <translation>Befehlspalette öffnen</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Projection: %1</source>
        <translation>Projektion: %1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>Recognised as %1. Nothing in or beside the store is changed.</source>
        <translation>Als %1 erkannt. Nichts im Store oder daneben wird verändert.</translation>
    </message>
</context>
<context>
    <name>hindcast::StorePage</name>
    <message>
        <source>Columns and their roles</source>
        <translation>Spalten und ihre Rollen</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source>Kinds of problems</source>
        <translation>Arten von Problemen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Archived and deleted streams</source>
        <translation>Archivierte und gelöschte Streams</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Archived and deleted</source>
        <translation>Archiviert und gelöscht</translation>
    </message>
    <message>
        <source>The store has no events.</source>
        <translation>Der Speicher hat keine Ereignisse.</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>The store has no snapshots, or its profile does not say where they are.</source>
        <translation>Der Speicher hat keine Snapshots, oder sein Profil sagt nicht, wo sie sind.</translation>
    </message>
    <message>
        <source>The store has no checkpoints of consumers, or its profile does not say where they are.</source>
        <translation>Der Speicher hat keine Checkpoints von Verbrauchern, oder sein Profil sagt nicht, wo sie sind.</translation>
    </message>
    <message>
        <source>No stream is archived or deleted.</source>
        <translation>Kein Stream ist archiviert oder gelöscht.</translation>
    </message>
    <message>
        <source>What the store is</source>
        <translation>Was der Speicher ist</translation>
    </message>
    <message>
        <source>The roles are found by the names of the records&apos; members.</source>
        <translation>Die Rollen ergeben sich aus den Namen der Felder in den Datensätzen.</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>Dieser Speicher</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Problems; a click goes to the event</source>
        <translation>Probleme; ein Klick führt zum Ereignis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>hindcast::StoreSurvey</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
</context>
<context>
    <name>hindcast::StoreTables</name>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>%1 and %2 in the write-ahead log</source>
        <translation>%1 und %2 im Write-Ahead-Log</translation>
    </message>
    <message>
        <source>%1, unpacked %2</source>
        <translation>%1, entpackt %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>in place, read-only</source>
        <translation>an Ort und Stelle, nur lesend</translation>
    </message>
    <message>
        <source>in place, read-only; nobody else has it open</source>
        <translation>an Ort und Stelle, nur lesend; niemand sonst hat ihn offen</translation>
    </message>
    <message>
        <source>from a private copy</source>
        <translation>aus einer privaten Kopie</translation>
    </message>
    <message>
        <source>write-ahead log (WAL)</source>
        <translation>Write-Ahead-Log (WAL)</translation>
    </message>
    <message>
        <source>rollback journal</source>
        <translation>Rollback-Journal</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Erstes Ereignis</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>read for</source>
        <translation>gelesen für</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letztes</translation>
    </message>
    <message>
        <source>average size</source>
        <translation>mittlere Größe</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>events since</source>
        <translation>Ereignisse seither</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>older than last event</source>
        <translation>älter als letztes Ereignis</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>Verbraucher</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>events behind</source>
        <translation>Ereignisse zurück</translation>
    </message>
    <message>
        <source>time behind</source>
        <translation>Zeit zurück</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>archived in part</source>
        <translation>teils archiviert</translation>
    </message>
    <message>
        <source>deleted in part</source>
        <translation>teils gelöscht</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
</context>
<context>
    <name>hindcast::StreamTreeModel</name>
    <message numerus="yes">
        <source>%1, %Ln streams</source>
        <translation>
            <numerusform>%1, %Ln Stream</numerusform>
            <numerusform>%1, %Ln Streams</numerusform>
        </translation>
    </message>
    <message>
        <source>last event %1 %2</source>
        <translation>letztes Ereignis %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln events</source>
        <translation>
            <numerusform>%1, %Ln Ereignis</numerusform>
            <numerusform>%1, %Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::StreamsPanel</name>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Filter streams</source>
        <translation>Streams filtern</translation>
    </message>
    <message>
        <source>order- type:ItemPicked</source>
        <translation>order- type:ItemPicked</translation>
    </message>
    <message>
        <source>Words that the name contains, and type: for the type of an event</source>
        <translation>Wörter, die der Name enthält, und type: für den Typ eines Ereignisses</translation>
    </message>
    <message>
        <source>Number of streams</source>
        <translation>Anzahl der Streams</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By number of events</source>
        <translation>Nach Anzahl der Ereignisse</translation>
    </message>
    <message>
        <source>By last event</source>
        <translation>Nach letztem Ereignis</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Sort streams</source>
        <translation>Streams sortieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No streams yet</source>
        <translation>Noch keine Streams</translation>
    </message>
    <message>
        <source>No stream matches “%1”</source>
        <translation>Kein Stream passt zu „%1“</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>%1 more are not listed. Filter by a part of their names.</source>
        <translation>%1 weitere sind nicht aufgeführt. Bitte nach einem Teil ihres Namens filtern.</translation>
    </message>
</context>
<context>
    <name>hindcast::StreamsText</name>
    <message>
        <source>STREAM</source>
        <translation>STREAM</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>EREIGNISSE</translation>
    </message>
    <message>
        <source>FIRST</source>
        <translation>ERSTE</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>LETZTE</translation>
    </message>
    <message>
        <source>FROM (UTC)</source>
        <translation>VON (UTC)</translation>
    </message>
    <message>
        <source>TO (UTC)</source>
        <translation>BIS (UTC)</translation>
    </message>
    <message>
        <source>%1 holds no events</source>
        <translation>%1 enthält keine Ereignisse</translation>
    </message>
</context>
<context>
    <name>hindcast::TemplateSamples</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hindcast::TemplateText</name>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>{{ has no }} in its line</source>
        <translation>zu {{ fehlt }} in der Zeile</translation>
    </message>
    <message>
        <source>{{%1}} ends nothing</source>
        <translation>{{%1}} beendet nichts</translation>
    </message>
    <message>
        <source>{{%1}}: expected {{#each NAME}} or {{#if NAME}}</source>
        <translation>{{%1}}: erwartet: {{#each NAME}} oder {{#if NAME}}</translation>
    </message>
    <message>
        <source>{{%1}} has no {{%2}}</source>
        <translation>zu {{%1}} fehlt {{%2}}</translation>
    </message>
    <message>
        <source>there is no value &quot;%1&quot; here</source>
        <translation>hier gibt es keinen Wert „%1“</translation>
    </message>
</context>
<context>
    <name>hindcast::TimelineSwitch</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Timeline by time</source>
        <translation>Zeitleiste nach Zeit</translation>
    </message>
    <message>
        <source>Place events by their time</source>
        <translation>Ereignisse nach ihrer Zeit anordnen</translation>
    </message>
    <message>
        <source>These events have no times, so they are placed by version</source>
        <translation>Diese Ereignisse haben keine Zeiten und sind daher nach Version angeordnet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Timeline by version</source>
        <translation>Zeitleiste nach Version</translation>
    </message>
    <message>
        <source>Place events by the versions of the selected stream</source>
        <translation>Ereignisse nach den Versionen des gewählten Streams anordnen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the timeline</source>
        <translation>Zeitleiste einpassen</translation>
    </message>
    <message>
        <source>Show all events of the selected stream</source>
        <translation>Alle Ereignisse des gewählten Streams anzeigen</translation>
    </message>
</context>
<context>
    <name>hindcast::TimelineText</name>
    <message>
        <source>version %1 of %2, %3</source>
        <translation>Version %1 von %2, %3</translation>
    </message>
    <message>
        <source>version %1 of %2, %3, %4</source>
        <translation>Version %1 von %2, %3, %4</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>mostly %1</source>
        <translation>meist %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Left and Right step through versions, Up and Down go to the next stream, plus and minus zoom, 0 fits, Ctrl+Left and Ctrl+Right pan</source>
        <translation>Links und Rechts gehen durch die Versionen, Auf und Ab zum nächsten Stream, Plus und Minus zoomen, 0 passt ein, Strg+Links und Strg+Rechts verschieben</translation>
    </message>
    <message>
        <source>Streams of the timeline</source>
        <translation>Streams der Zeitleiste</translation>
    </message>
    <message>
        <source>Select a stream to see its events here</source>
        <translation>Stream auswählen, um seine Ereignisse hier zu sehen</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>A breakpoint stops here</source>
        <translation>Ein Haltepunkt hält hier an</translation>
    </message>
</context>
<context>
    <name>hindcast::TraceCommandText</name>
    <message>
        <source>GAP</source>
        <translation>ABSTAND</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>EREIGNIS</translation>
    </message>
    <message>
        <source>STREAM</source>
        <translation>STREAM</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>TIME (UTC)</source>
        <translation>ZEIT (UTC)</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>trace needs --event, an event&apos;s id or STREAM@VERSION</source>
        <translation>trace braucht --event, die ID eines Ereignisses oder STREAM@VERSION</translation>
    </message>
</context>
<context>
    <name>hindcast::TraceLanesView</name>
    <message>
        <source>Streams of the trace</source>
        <translation>Streams des Traces</translation>
    </message>
    <message numerus="yes">
        <source>%n streams</source>
        <translation>
            <numerusform>%n Stream</numerusform>
            <numerusform>%n Streams</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <comment>stream and version</comment>
        <translation>%1 v%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more close by</source>
        <translation>
            <numerusform>und %Ln weiteres in der Nähe</numerusform>
            <numerusform>und %Ln weitere in der Nähe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::TraceList</name>
    <message>
        <source>No other events share its correlation id</source>
        <translation>Keine anderen Ereignisse haben dieselbe Korrelations-ID</translation>
    </message>
    <message>
        <source>Same trace, across streams</source>
        <translation>Gleicher Trace, über Streams hinweg</translation>
    </message>
    <message>
        <source>Events of the same trace</source>
        <translation>Ereignisse desselben Traces</translation>
    </message>
    <message numerus="yes">
        <source>and more than %n more</source>
        <translation>
            <numerusform>und mehr als %n weiteres</numerusform>
            <numerusform>und mehr als %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::TraceModel</name>
    <message>
        <source>%1 since the first event of the trace</source>
        <translation>%1 seit dem ersten Ereignis des Traces</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>time since its cause</source>
        <translation>Zeit seit der Ursache</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>v</source>
        <comment>version, as a heading of a narrow column</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>by</source>
        <comment>actor, as a heading</comment>
        <translation>von</translation>
    </message>
</context>
<context>
    <name>hindcast::TracePanel</name>
    <message>
        <source>Causes and effects as a tree</source>
        <translation>Ursachen und Wirkungen als Baum</translation>
    </message>
    <message>
        <source>The trace</source>
        <translation>Der Trace</translation>
    </message>
    <message>
        <source>What there is to say of the trace</source>
        <translation>Was zum Trace zu sagen ist</translation>
    </message>
    <message>
        <source>How much of the store has been looked through</source>
        <translation>Wie viel vom Store durchsucht ist</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Kein Ereignis ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln Stream</numerusform>
            <numerusform>%Ln Streams</numerusform>
        </translation>
    </message>
    <message>
        <source>The current event is not in it</source>
        <translation>Das aktuelle Ereignis ist nicht darin</translation>
    </message>
    <message>
        <source>Looking for causes and effects…</source>
        <translation>Ursachen und Wirkungen werden gesucht…</translation>
    </message>
</context>
<context>
    <name>hindcast::TraceText</name>
    <message>
        <source>a record that is no event has neither causes nor effects</source>
        <translation>ein Datensatz, der kein Ereignis ist, hat weder Ursachen noch Wirkungen</translation>
    </message>
</context>
<context>
    <name>hindcast::TraceWords</name>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>same request again as %1</source>
        <translation>dieselbe Anfrage wie %1, noch einmal</translation>
    </message>
    <message>
        <source>names itself as its cause</source>
        <translation>nennt sich selbst als Ursache</translation>
    </message>
    <message>
        <source>goes in a circle: its cause %1 is one of its effects</source>
        <translation>läuft im Kreis: die Ursache %1 ist eine der Wirkungen</translation>
    </message>
    <message>
        <source>its id is there more than once</source>
        <translation>die ID kommt mehrfach vor</translation>
    </message>
    <message>
        <source>not in this store: %1</source>
        <translation>nicht in diesem Store: %1</translation>
    </message>
    <message>
        <source>%1 events of the same trace are left out</source>
        <translation>%1 Ereignisse desselben Traces sind weggelassen</translation>
    </message>
    <message>
        <source>not all causes and effects were looked for: there are too many</source>
        <translation>nicht alle Ursachen und Wirkungen wurden gesucht: es sind zu viele</translation>
    </message>
</context>
<context>
    <name>hindcast::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Wiedergabesteuerung</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Erstes Ereignis</translation>
    </message>
    <message>
        <source>Back one event</source>
        <translation>Ein Ereignis zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Forward one event</source>
        <translation>Ein Ereignis vor</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Go to version</source>
        <translation>Gehe zu Version</translation>
    </message>
    <message>
        <source>Go to time</source>
        <translation>Gehe zu Zeit</translation>
    </message>
    <message>
        <source>Type a version to go there.</source>
        <translation>Version eintippen, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Type 2026-03-03 10:05, 10:05, or a time with its zone, to go to the last event until then.</source>
        <translation>2026-03-03 10:05, 10:05 oder eine Zeit mit Zone eintippen, um zum letzten Ereignis bis dahin zu gehen.</translation>
    </message>
    <message>
        <source>v %1 / %2</source>
        <translation>v %1 / %2</translation>
    </message>
    <message>
        <source>version %1 of %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Tempo: %1</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Abspieltempo</translation>
    </message>
    <message>
        <source>“%1” is not a version. This stream has versions %2 to %3.</source>
        <translation>„%1“ ist keine Version. Dieser Stream hat die Versionen %2 bis %3.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write 2026-03-03 10:05, 10:05, or a time with its zone.</source>
        <translation>„%1“ ist keine Zeit. Möglich sind 2026-03-03 10:05, 10:05 oder eine Zeit mit Zone.</translation>
    </message>
    <message>
        <source>v %1</source>
        <translation>v %1</translation>
    </message>
    <message>
        <source># %1 / %2</source>
        <translation># %1 / %2</translation>
    </message>
    <message>
        <source>position %1 of %2</source>
        <translation>Position %1 von %2</translation>
    </message>
    <message>
        <source>“%1” is not a position.</source>
        <translation>„%1“ ist keine Position.</translation>
    </message>
    <message>
        <source># %1</source>
        <translation># %1</translation>
    </message>
</context>
<context>
    <name>hindcast::Travel</name>
    <message>
        <source>There is no stream %1 in %2.</source>
        <translation>Es gibt keinen Stream %1 in %2.</translation>
    </message>
    <message>
        <source>%1 has no version %2.</source>
        <translation>%1 hat keine Version %2.</translation>
    </message>
</context>
<context>
    <name>hindcast::TrialPanel</name>
    <message>
        <source>Event before and after upcasting</source>
        <translation>Ereignis vor und nach dem Upcasting</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Nothing was logged</source>
        <translation>Nichts wurde protokolliert</translation>
    </message>
    <message>
        <source>Emitted and linked</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>nothing is written</source>
        <translation>nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Nothing was emitted or linked</source>
        <translation>Nichts wurde ausgegeben oder verlinkt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Select an event to see it before and after upcasting</source>
        <translation>Ereignis auswählen, um es vor und nach dem Upcasting zu sehen</translation>
    </message>
    <message>
        <source>This record is no event, and is not upcast</source>
        <translation>Dieser Datensatz ist kein Ereignis und durchläuft kein Upcasting</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>Kein Ereignis</translation>
    </message>
    <message>
        <source>not upcast</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>upcast failed</source>
        <translation>Upcasting fehlgeschlagen</translation>
    </message>
    <message>
        <source>split %1</source>
        <translation>geteilt %1</translation>
    </message>
    <message>
        <source>merged %1</source>
        <translation>zusammengeführt %1</translation>
    </message>
    <message>
        <source>upcast %1</source>
        <translation>umgewandelt %1</translation>
    </message>
    <message>
        <source>v%1 of %2</source>
        <translation>v%1 von %2</translation>
    </message>
    <message>
        <source>Only the first %1 notes of the run are kept</source>
        <translation>Nur die ersten %1 Hinweise des Laufs werden aufbewahrt</translation>
    </message>
    <message>
        <source>There is no result</source>
        <translation>Es gibt kein Ergebnis</translation>
    </message>
</context>
<context>
    <name>hindcast::UpcastField</name>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>It is dropped: no event comes out.</source>
        <translation>Es wird verworfen: kein Ereignis kommt heraus.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>hindcast::UpcastFieldsModel</name>
    <message>
        <source>came: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>went: %1</source>
        <translation>weg: %1</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
</context>
<context>
    <name>hindcast::UpcastText</name>
    <message>
        <source>incomplete merges: %1; the first: %2</source>
        <translation>unvollständige Zusammenführungen: %1; die erste: %2</translation>
    </message>
    <message>
        <source>events that could not be upcast: %1; the first: %2</source>
        <translation>Ereignisse mit fehlgeschlagenem Upcasting: %1; das erste: %2</translation>
    </message>
    <message>
        <source>upcast needs --upcasters</source>
        <translation>upcast braucht --upcasters</translation>
    </message>
    <message>
        <source>no event of %1 is like that</source>
        <translation>kein Ereignis in %1 passt dazu</translation>
    </message>
</context>
<context>
    <name>hindcast::UpcastView</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>split</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Changed by %1.</source>
        <translation>Geändert von %1.</translation>
    </message>
    <message>
        <source>Renamed by %1.</source>
        <translation>Umbenannt von %1.</translation>
    </message>
    <message>
        <source>Renamed to %1 by %2.</source>
        <translation>In %1 umbenannt von %2.</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n events by %1.</source>
        <translation>
            <numerusform>In %n Ereignis geteilt von %1.</numerusform>
            <numerusform>In %n Ereignisse geteilt von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged with earlier events by %1.</source>
        <translation>Mit früheren Ereignissen zusammengeführt von %1.</translation>
    </message>
    <message>
        <source>Dropped by %1.</source>
        <translation>Verworfen von %1.</translation>
    </message>
    <message>
        <source>No upcaster changes this event.</source>
        <translation>Kein Upcaster ändert dieses Ereignis.</translation>
    </message>
</context>
<context>
    <name>hindcast::UsageText</name>
    <message>
        <source>Say how to use this, and end.</source>
        <translation>Den Aufruf erklären und enden.</translation>
    </message>
    <message>
        <source>Write JSON for programs instead of text for people.</source>
        <translation>JSON für Programme statt Text für Menschen schreiben.</translation>
    </message>
    <message>
        <source>Go to the event with this version.</source>
        <translation>Zum Ereignis mit dieser Version gehen.</translation>
    </message>
    <message>
        <source>Go to the last event at or before this time.</source>
        <translation>Zum letzten Ereignis bis zu dieser Zeit gehen.</translation>
    </message>
    <message>
        <source>Opens STORE in a window.</source>
        <translation>Öffnet STORE in einem Fenster.</translation>
    </message>
    <message>
        <source>Select this stream.</source>
        <translation>Diesen Stream auswählen.</translation>
    </message>
    <message>
        <source>Use light or dark colours, or system.</source>
        <translation>Helle (light) oder dunkle (dark) Farben oder system verwenden.</translation>
    </message>
    <message>
        <source>Use this language, such as de.</source>
        <translation>Diese Sprache verwenden, etwa de.</translation>
    </message>
    <message>
        <source>Says what STORE is, how much it holds, and what is wrong with it.</source>
        <translation>Sagt, was STORE ist, wie viel darin ist und was daran nicht stimmt.</translation>
    </message>
    <message>
        <source>Lists the streams of STORE.</source>
        <translation>Listet die Streams von STORE auf.</translation>
    </message>
    <message>
        <source>Lists the events of STORE, in order of position.</source>
        <translation>Listet die Ereignisse von STORE auf, nach Position geordnet.</translation>
    </message>
    <message>
        <source>Only events of this stream.</source>
        <translation>Nur Ereignisse dieses Streams.</translation>
    </message>
    <message>
        <source>Only events of this type; given several times, of any of them.</source>
        <translation>Nur Ereignisse dieses Typs; mehrfach angegeben: eines beliebigen davon.</translation>
    </message>
    <message>
        <source>Only events at or after this time.</source>
        <translation>Nur Ereignisse ab dieser Zeit.</translation>
    </message>
    <message>
        <source>Only events at or before this time.</source>
        <translation>Nur Ereignisse bis zu dieser Zeit.</translation>
    </message>
    <message>
        <source>Only events with this correlation id.</source>
        <translation>Nur Ereignisse mit dieser Korrelations-ID.</translation>
    </message>
    <message>
        <source>Only the first N of them.</source>
        <translation>Nur die ersten N davon.</translation>
    </message>
    <message>
        <source>The stream.</source>
        <translation>Der Stream.</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTION...] STORE</source>
        <translation>Aufruf: %1 [OPTION...] STORE</translation>
    </message>
    <message>
        <source>Explores an event store: a file or database that holds events. Nothing in it is ever changed.</source>
        <translation>Untersucht einen Event-Store: eine Datei oder Datenbank, die Ereignisse enthält. Nichts darin wird je verändert.</translation>
    </message>
    <message>
        <source>Options of the window:</source>
        <translation>Optionen des Fensters:</translation>
    </message>
    <message>
        <source>Commands without a window; each has its own --help:</source>
        <translation>Befehle ohne Fenster; jeder hat ein eigenes --help:</translation>
    </message>
    <message>
        <source>Times are ISO 8601, in UTC unless they name a zone. &quot;hindcast --version&quot; alone prints the version of the program.</source>
        <translation>Zeiten sind ISO 8601, in UTC, wenn sie keine Zone nennen. „hindcast --version“ allein gibt die Version des Programms aus.</translation>
    </message>
    <message>
        <source>Only events of the streams of this category.</source>
        <translation>Nur Ereignisse der Streams dieser Kategorie.</translation>
    </message>
    <message>
        <source>How to build states: a file with a projection in JavaScript, or merge (default), last, count or patch.</source>
        <translation>Wie Zustände aufgebaut werden: eine Datei mit einer Projektion in JavaScript oder merge (Vorgabe), last, count oder patch.</translation>
    </message>
    <message>
        <source>Upcasters in JavaScript, in the order in which they run.</source>
        <translation>Upcaster in JavaScript, in der Reihenfolge, in der sie laufen.</translation>
    </message>
    <message>
        <source>Leave out events that a projection fails at, and go on; else their partition stays as it was before.</source>
        <translation>Ereignisse auslassen, an denen eine Projektion scheitert, und weitermachen; sonst bleibt ihre Partition, wie sie davor war.</translation>
    </message>
    <message>
        <source>Prints the state of a stream or partition of STORE at a version, position or time, or at its end.</source>
        <translation>Gibt den Zustand eines Streams oder einer Partition von STORE bei einer Version, Position oder Zeit oder am Ende aus.</translation>
    </message>
    <message>
        <source>The partition, if the projection does not build one for each stream.</source>
        <translation>Die Partition, wenn die Projektion nicht eine je Stream aufbaut.</translation>
    </message>
    <message>
        <source>Go to the last event at or before this position.</source>
        <translation>Zum letzten Ereignis bis zu dieser Position gehen.</translation>
    </message>
    <message>
        <source>Compares what two projections build from STORE, or one without and with upcasters.</source>
        <translation>Vergleicht, was zwei Projektionen aus STORE aufbauen oder eine ohne und mit Upcastern.</translation>
    </message>
    <message>
        <source>The projection before, if it is another one.</source>
        <translation>Die Projektion vorher, wenn es eine andere ist.</translation>
    </message>
    <message>
        <source>Upcasters before; default: none.</source>
        <translation>Upcaster vorher; Vorgabe: keine.</translation>
    </message>
    <message>
        <source>Differences here are meant to be, such as /*/postalCode.</source>
        <translation>Unterschiede hier sind gewollt, etwa /*/postalCode.</translation>
    </message>
    <message>
        <source>Differences here are none.</source>
        <translation>Unterschiede hier zählen nicht.</translation>
    </message>
    <message>
        <source>What tells the items of arrays apart, such as /sku.</source>
        <translation>Was die Elemente von Arrays unterscheidet, etwa /sku.</translation>
    </message>
    <message>
        <source>The outcome that is right; anything else is a difference.</source>
        <translation>Das richtige Ergebnis; alles andere ist ein Unterschied.</translation>
    </message>
    <message>
        <source>Write this outcome to the golden file.</source>
        <translation>Dieses Ergebnis in die Referenzdatei schreiben.</translation>
    </message>
    <message>
        <source>Write a report in HTML.</source>
        <translation>Einen Bericht in HTML schreiben.</translation>
    </message>
    <message>
        <source>Prints the state of every partition of STORE, as JSON lines.</source>
        <translation>Gibt den Zustand jeder Partition von STORE als JSON-Zeilen aus.</translation>
    </message>
    <message>
        <source>Prints the events of STORE as upcasters leave them, as JSON lines.</source>
        <translation>Gibt die Ereignisse von STORE nach den Upcastern als JSON-Zeilen aus.</translation>
    </message>
    <message>
        <source>The table with the events, if there are several.</source>
        <translation>Die Tabelle mit den Ereignissen, falls es mehrere gibt.</translation>
    </message>
    <message>
        <source>Which columns play which roles: stream=COLUMN,type=COLUMN:/JSON/POINTER and so on.</source>
        <translation>Welche Spalten welche Rollen spielen: stream=SPALTE,type=SPALTE:/JSON/ZEIGER und so weiter.</translation>
    </message>
    <message>
        <source>Says which event last changed each field of the state of a stream or partition of STORE.</source>
        <translation>Sagt, welches Ereignis jedes Feld des Zustands eines Streams oder einer Partition von STORE zuletzt geändert hat.</translation>
    </message>
    <message>
        <source>Only this field and what is in it, such as /items/0/price.</source>
        <translation>Nur dieses Feld und was darin ist, etwa /items/0/price.</translation>
    </message>
    <message>
        <source>List every change of the field that --path names.</source>
        <translation>Jede Änderung des Feldes aufzählen, das --path nennt.</translation>
    </message>
    <message>
        <source>Go to the last event at or before this time; a whole number is a version.</source>
        <translation>Zum letzten Ereignis zu oder vor dieser Zeit gehen; eine ganze Zahl ist eine Version.</translation>
    </message>
    <message>
        <source>Only events that pass this filter, such as &apos;type:Paid data.amount&gt;1000 /lost/i&apos;.</source>
        <translation>Nur Ereignisse, die zu diesem Filter passen, etwa &apos;type:Paid data.amount&gt;1000 /lost/i&apos;.</translation>
    </message>
    <message>
        <source>Prints the causes and effects of an event of STORE, and all events with its correlation id, as a tree.</source>
        <translation>Gibt Ursachen und Wirkungen eines Ereignisses von STORE und alle Ereignisse mit seiner Korrelations-ID als Baum aus.</translation>
    </message>
    <message>
        <source>The event: its id, or STREAM@VERSION.</source>
        <translation>Das Ereignis: seine ID oder STREAM@VERSION.</translation>
    </message>
    <message>
        <source>Writes events, states or the history of a field of STORE as CSV, JSON lines or a SQLite database.</source>
        <translation>Schreibt Ereignisse, Zustände oder den Verlauf eines Feldes von STORE als CSV, JSON-Zeilen oder SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>events (default), states, or history, which needs --path.</source>
        <translation>events (Vorgabe), states oder history, das --path braucht.</translation>
    </message>
    <message>
        <source>csv, jsonl or sqlite; default: by the file&apos;s name.</source>
        <translation>csv, jsonl oder sqlite; Vorgabe: nach dem Namen der Datei.</translation>
    </message>
    <message>
        <source>Where to write; - (default) is standard output. Also: -o.</source>
        <translation>Wohin geschrieben wird; - (Vorgabe) ist die Standardausgabe. Auch: -o.</translation>
    </message>
    <message>
        <source>Begin CSV with a byte order mark, for Excel.</source>
        <translation>CSV mit einem Byte Order Mark beginnen, für Excel.</translation>
    </message>
    <message>
        <source>Only events that this line lets through, as in the window: type:OrderPacked actor:judy.</source>
        <translation>Nur Ereignisse, die diese Zeile durchlässt, wie im Fenster: type:OrderPacked actor:judy.</translation>
    </message>
    <message>
        <source>The partition whose history is wanted, if it is not a stream.</source>
        <translation>Die Partition, deren Verlauf gewünscht ist, wenn sie kein Stream ist.</translation>
    </message>
    <message>
        <source>The field whose history is wanted, such as /items/0/price.</source>
        <translation>Das Feld, dessen Verlauf gewünscht ist, etwa /items/0/price.</translation>
    </message>
    <message>
        <source>States as they were at this version, or at the last one before it.</source>
        <translation>Zustände bei dieser Version oder bei der letzten davor.</translation>
    </message>
    <message>
        <source>States as they were at this time.</source>
        <translation>Zustände zu dieser Zeit.</translation>
    </message>
    <message>
        <source>Tells in plain words what a stream or partition of STORE was at a moment, and what made it so.</source>
        <translation>Sagt in einfachen Worten, was ein Stream oder eine Partition von STORE zu einem Zeitpunkt war und wodurch.</translation>
    </message>
    <message>
        <source>Sentences for types of events.</source>
        <translation>Sätze für Ereignistypen.</translation>
    </message>
    <message>
        <source>Write a page of HTML to this file; - is standard output.</source>
        <translation>Eine HTML-Seite in diese Datei schreiben; - ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>Finds the fewest events of a stream or partition of STORE that still show something.</source>
        <translation>Findet die wenigsten Ereignisse eines Streams oder einer Partition von STORE, die etwas noch zeigen.</translation>
    </message>
    <message>
        <source>A condition in JavaScript holds behind an event, such as s.balance &lt; 0.</source>
        <translation>Eine Bedingung in JavaScript gilt nach einem Ereignis, etwa s.balance &lt; 0.</translation>
    </message>
    <message>
        <source>It must hold behind the last event.</source>
        <translation>Sie muss nach dem letzten Ereignis gelten.</translation>
    </message>
    <message>
        <source>The script fails as it does first with all the events.</source>
        <translation>Das Skript schlägt so fehl, wie es mit allen Ereignissen zuerst fehlschlägt.</translation>
    </message>
    <message>
        <source>Replay at most so often; what was found by then counts.</source>
        <translation>Höchstens so oft abspielen; was bis dahin gefunden ist, zählt.</translation>
    </message>
    <message>
        <source>Prints a test: given the events before, when this one comes, then this is the state.</source>
        <translation>Gibt einen Test aus: nach den Ereignissen davor kommt dieses, und dann ist dies der Zustand.</translation>
    </message>
    <message>
        <source>json, typescript, java, csharp, python, kotlin, one of your own, or list for all.</source>
        <translation>json, typescript, java, csharp, python, kotlin, ein eigenes oder list für alle.</translation>
    </message>
    <message>
        <source>Replace names, e-mail addresses and ids, the same ones alike.</source>
        <translation>Namen, E-Mail-Adressen und IDs ersetzen, gleiche durch gleiche.</translation>
    </message>
    <message>
        <source>Lists every stretch of versions in which a condition on the state held, in the streams of STORE.</source>
        <translation>Listet jeden Abschnitt von Versionen auf, in dem eine Bedingung an den Zustand galt, in den Streams von STORE.</translation>
    </message>
    <message>
        <source>What is looked for, as a JavaScript expression on the state s, such as &quot;s.balanceCents &lt; 0&quot;.</source>
        <translation>Was gesucht wird, als JavaScript-Ausdruck über den Zustand s, etwa &quot;s.balanceCents &lt; 0&quot;.</translation>
    </message>
</context>
<context>
    <name>hindcast::UserProfiles</name>
    <message>
        <source>it is larger than a megabyte</source>
        <translation>sie ist größer als ein Megabyte</translation>
    </message>
    <message>
        <source>The profile %1 is left out: %2</source>
        <translation>Das Profil %1 wird weggelassen: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::ValueDecoder</name>
    <message>
        <source>it is not packed by zlib</source>
        <translation>es ist nicht mit zlib gepackt</translation>
    </message>
    <message>
        <source>it is not packed by gzip</source>
        <translation>es ist nicht mit gzip gepackt</translation>
    </message>
    <message>
        <source>it is no YAML: %1</source>
        <translation>es ist kein YAML: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::ValueInflater</name>
    <message>
        <source>it unpacks to more than %1 MB, of which the first are shown</source>
        <translation>es entpackt sich zu mehr als %1 MB, wovon die ersten gezeigt werden</translation>
    </message>
    <message>
        <source>the packed data is cut off: %1 bytes unpack to %2 and no further</source>
        <translation>die gepackten Daten sind abgeschnitten: %1 Bytes entpacken sich zu %2 und nicht weiter</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>zu wenig Speicher</translation>
    </message>
    <message>
        <source>the packed data is damaged: %1</source>
        <translation>die gepackten Daten sind beschädigt: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::VersionSlider</name>
    <message>
        <source>a problem here</source>
        <translation>hier ein Problem</translation>
    </message>
    <message>
        <source>same correlation as the current event</source>
        <translation>gleiche Korrelation wie das aktuelle Ereignis</translation>
    </message>
    <message>
        <source>a breakpoint stops here</source>
        <translation>ein Haltepunkt hält hier an</translation>
    </message>
</context>
<context>
    <name>hindcast::WatchDesk</name>
    <message>
        <source>There are %1 watches, which is as many as there can be.</source>
        <translation>Es gibt %1 überwachte Ausdrücke; mehr sind nicht möglich.</translation>
    </message>
</context>
<context>
    <name>hindcast::WatchList</name>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>Anfang</translation>
    </message>
    <message numerus="yes">
        <source>changed at %n events so far</source>
        <translation>
            <numerusform>bisher bei %n Ereignis geändert</numerusform>
            <numerusform>bisher bei %n Ereignissen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed at %n events</source>
        <translation>
            <numerusform>bei %n Ereignis geändert</numerusform>
            <numerusform>bei %n Ereignissen geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::WatchesPanel</name>
    <message>
        <source>Watches</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Add an expression</source>
        <translation>Ausdruck hinzufügen</translation>
    </message>
    <message>
        <source>add an expression…</source>
        <translation>Ausdruck hinzufügen…</translation>
    </message>
    <message>
        <source>JavaScript over the state s, such as s.items.length</source>
        <translation>JavaScript über den Zustand s, etwa s.items.length</translation>
    </message>
</context>
<context>
    <name>hindcast::WhenCommand</name>
    <message>
        <source>STREAM</source>
        <translation>STREAM</translation>
    </message>
    <message>
        <source>PARTITION</source>
        <translation>PARTITION</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>FROM TIME (UTC)</source>
        <translation>BEGINN (UTC)</translation>
    </message>
    <message>
        <source>LASTED</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>BECAME TRUE BY</source>
        <translation>WURDE WAHR DURCH</translation>
    </message>
    <message>
        <source>BECAME FALSE BY</source>
        <translation>WURDE FALSCH DURCH</translation>
    </message>
    <message>
        <source>--where, column %1: %2</source>
        <translation>--where, Spalte %1: %2</translation>
    </message>
    <message>
        <source>the projection takes no event of %1</source>
        <translation>die Projektion nimmt kein Ereignis aus %1</translation>
    </message>
    <message>
        <source>when needs --where with a condition, such as --where &apos;s.balanceCents &lt; 0&apos;</source>
        <translation>when braucht --where mit einer Bedingung, etwa --where &apos;s.balanceCents &lt; 0&apos;</translation>
    </message>
    <message>
        <source>there is no stream %1 in %2</source>
        <translation>es gibt keinen Stream %1 in %2</translation>
    </message>
    <message>
        <source>there is no stream of category %1 in %2</source>
        <translation>es gibt keinen Stream der Kategorie %1 in %2</translation>
    </message>
</context>
<context>
    <name>hindcast::WhenModel</name>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>from time</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>became true by</source>
        <translation>wurde wahr durch</translation>
    </message>
    <message>
        <source>became false by</source>
        <translation>wurde falsch durch</translation>
    </message>
    <message>
        <source>(whole store)</source>
        <translation>(ganzer Store)</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>hindcast::WhenPanel</name>
    <message>
        <source>What is wrong with the condition</source>
        <translation>Was an der Bedingung nicht stimmt</translation>
    </message>
    <message>
        <source>What the search leaves out</source>
        <translation>Was die Suche weglässt</translation>
    </message>
    <message>
        <source>Condition on the state</source>
        <translation>Bedingung an den Zustand</translation>
    </message>
    <message>
        <source>s.balanceCents &lt; 0</source>
        <translation>s.balanceCents &lt; 0</translation>
    </message>
    <message>
        <source>A JavaScript expression on the state s; before is the state before the event, and event the event.
Enter looks for it at every version.</source>
        <translation>Ein JavaScript-Ausdruck über den Zustand s; before ist der Zustand vor dem Ereignis und event das Ereignis.
Eingabe sucht danach bei jeder Version.</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Evaluate the condition at every version</source>
        <translation>Die Bedingung bei jeder Version auswerten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How the search goes</source>
        <translation>Wie die Suche läuft</translation>
    </message>
    <message>
        <source>When it was so</source>
        <translation>Wann es so war</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>this stream</source>
        <translation>dieser Stream</translation>
    </message>
    <message>
        <source>this partition</source>
        <translation>diese Partition</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>whole store</source>
        <translation>ganzer Store</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>in the whole store</source>
        <translation>im ganzen Store</translation>
    </message>
    <message>
        <source>in category %1</source>
        <translation>in Kategorie %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Evaluating the condition at every version…</source>
        <translation>Die Bedingung wird bei jeder Version ausgewertet…</translation>
    </message>
    <message>
        <source>The projection takes no event there.</source>
        <translation>Die Projektion nimmt dort kein Ereignis.</translation>
    </message>
    <message>
        <source>It was never so, at none of %1 versions.</source>
        <translation>So war es nie, bei keiner von %1 Versionen.</translation>
    </message>
    <message>
        <source>Cancelled before anything was found.</source>
        <translation>Abgebrochen, bevor etwas gefunden wurde.</translation>
    </message>
    <message>
        <source>Type a condition on the state and press Enter: every stretch of versions in which it held is listed here.</source>
        <translation>Eine Bedingung an den Zustand eintippen und die Eingabetaste drücken: jeder Abschnitt von Versionen, in dem sie galt, wird hier aufgelistet.</translation>
    </message>
    <message>
        <source>%1 % · %2 found</source>
        <translation>%1 % · %2 gefunden</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>every version of %n streams</source>
        <translation>
            <numerusform>jede Version von %n Stream</numerusform>
            <numerusform>jede Version von %n Streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every version of %n partitions</source>
        <translation>
            <numerusform>jede Version von %n Partition</numerusform>
            <numerusform>jede Version von %n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 s · %3</source>
        <translation>%1 · %2 s · %3</translation>
    </message>
    <message>
        <source>not all are listed</source>
        <translation>nicht alle aufgelistet</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>of another projection</source>
        <translation>von einer anderen Projektion</translation>
    </message>
    <message numerus="yes">
        <source>%n intervals</source>
        <translation>
            <numerusform>%n Intervall</numerusform>
            <numerusform>%n Intervalle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 of %3 streams</source>
        <translation>%1 in %2 von %3 Streams</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 partitions</source>
        <translation>%1 in %2 von %3 Partitionen</translation>
    </message>
</context>
<context>
    <name>hindcast::WhenSearch</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>the condition fails at %1: %2</source>
        <translation>die Bedingung schlägt bei %1 fehl: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::WhenText</name>
    <message>
        <source>still</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>1 version</source>
        <translation>1 Version</translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>the condition threw at %1 of %2 versions, which counts as not so; first at %3: %4</source>
        <translation>die Bedingung warf bei %1 von %2 Versionen einen Fehler, was als nicht erfüllt zählt; zuerst bei %3: %4</translation>
    </message>
    <message>
        <source>events that could not be applied: %1, first %2: %3</source>
        <translation>Ereignisse, die sich nicht anwenden ließen: %1, das erste %2: %3</translation>
    </message>
    <message>
        <source>%1 more stretches are left out</source>
        <translation>%1 weitere Abschnitte sind weggelassen</translation>
    </message>
</context>
<context>
    <name>hindcast::WholeFile</name>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>sie ist größer als %1 MB</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
</context>
<context>
    <name>hindcast::WindowOptionsText</name>
    <message>
        <source>--theme needs light, dark or system, not &quot;%1&quot;</source>
        <translation>--theme braucht light, dark oder system, nicht „%1“</translation>
    </message>
    <message>
        <source>--version and --at exclude each other</source>
        <translation>--version und --at schließen einander aus</translation>
    </message>
    <message>
        <source>--version needs --stream, whose version it is</source>
        <translation>--version braucht --stream, zu dem die Version gehört</translation>
    </message>
</context>
<context>
    <name>hindcast::WorkPages</name>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Count by type</source>
        <translation>Anzahl je Typ</translation>
    </message>
    <message>
        <source>JSON Patch</source>
        <translation>JSON Patch</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
</context>
<context>
    <name>hindcast::Workspace</name>
    <message>
        <source>cannot open the workspace %1: %2</source>
        <translation>der Arbeitsbereich %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>cannot save the workspace %1: %2</source>
        <translation>der Arbeitsbereich %1 lässt sich nicht speichern: %2</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>this version of Hindcast reads hindcast-workspace/1, and the file is %1</source>
        <translation>diese Version von Hindcast liest hindcast-workspace/1, und die Datei ist %1</translation>
    </message>
    <message>
        <source>a path without the character U+0000</source>
        <translation>ein Pfad ohne das Zeichen U+0000</translation>
    </message>
    <message>
        <source>a JSON pointer, which begins with /</source>
        <translation>ein JSON-Pointer, der mit / beginnt</translation>
    </message>
    <message>
        <source>expected at most %1 scripts, found %2</source>
        <translation>erwartet: höchstens %1 Skripte, gefunden: %2</translation>
    </message>
    <message>
        <source>not JSON: %1</source>
        <translation>kein JSON: %1</translation>
    </message>
    <message>
        <source>an event&apos;s number, or the first and the last one</source>
        <translation>die Nummer eines Ereignisses oder die erste und die letzte</translation>
    </message>
    <message>
        <source>expected at most %1 items, found %2</source>
        <translation>erwartet: höchstens %1 Elemente, gefunden: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::YamlReader</name>
    <message>
        <source>a second document begins</source>
        <translation>ein zweites Dokument beginnt</translation>
    </message>
    <message>
        <source>the alias *%1 stands for nothing that came before it</source>
        <translation>das Alias *%1 steht für nichts, was vorher kam</translation>
    </message>
    <message>
        <source>it holds more than %1 values or %2 MB once its aliases are written out</source>
        <translation>es enthält mehr als %1 Werte oder %2 MB, wenn seine Aliase ausgeschrieben sind</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>es ist tiefer als %1 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>%1 in line %2, column %3</source>
        <translation>%1 in Zeile %2, Spalte %3</translation>
    </message>
</context>
<context>
    <name>hindcast::languages</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
</TS>
