<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <translation>Store</translation>
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
        <source>Words in the event, and type: actor: trace: from: to:</source>
        <translation>Wörter im Ereignis, außerdem type: actor: trace: from: to:</translation>
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
    <name>hindcast::MainWindow</name>
    <message>
        <source>There is no stream %1 in %2.</source>
        <translation>Es gibt keinen Stream %1 in %2.</translation>
    </message>
    <message>
        <source>%1 has no version %2.</source>
        <translation>%1 hat keine Version %2.</translation>
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
        <source>table %1 is WITHOUT ROWID, which this version cannot read yet</source>
        <translation>Tabelle %1 ist WITHOUT ROWID, was diese Version noch nicht lesen kann</translation>
    </message>
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
        <source>the name of a column, or an object with one of the keys column, constant, join, firstOf</source>
        <translation>der Name einer Spalte oder ein Objekt mit einem der Schlüssel column, constant, join, firstOf</translation>
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
    <name>hindcast::Replay</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
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
    <name>hindcast::SqliteIndexPass</name>
    <message>
        <source>the event has no type</source>
        <translation>das Ereignis hat keinen Typ</translation>
    </message>
    <message>
        <source>%1 comes after row %2: database disk image is malformed</source>
        <translation>%1 kommt nach Zeile %2: die Datenbankdatei ist beschädigt</translation>
    </message>
    <message>
        <source>the row matches several rows of a joined table; the first is shown</source>
        <translation>die Zeile passt zu mehreren Zeilen einer verknüpften Tabelle; angezeigt wird die erste</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>the %1 is no whole number: %2</source>
        <translation>die %1 ist keine ganze Zahl: %2</translation>
    </message>
    <message>
        <source>the time is none: %1</source>
        <translation>die Zeit ist keine: %1</translation>
    </message>
    <message>
        <source>rows %1 to %2 cannot be read: %3</source>
        <translation>die Zeilen %1 bis %2 lassen sich nicht lesen: %3</translation>
    </message>
    <message>
        <source>rows left out because they are no events: %1 (%2 is not %3)</source>
        <translation>ausgelassene Zeilen, weil sie keine Ereignisse sind: %1 (%2 ist nicht %3)</translation>
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
        <source>%1 is a SQLite database without tables.</source>
        <translation>%1 ist eine SQLite-Datenbank ohne Tabellen.</translation>
    </message>
    <message>
        <source>%1 is a SQLite database whose tables (%2) fit no profile; there are profiles for %3.</source>
        <translation>%1 ist eine SQLite-Datenbank, deren Tabellen (%2) zu keinem Profil passen; es gibt Profile für %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read any further: %2</source>
        <translation>%1 lässt sich nicht weiter lesen: %2</translation>
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
        <source>there is no projection &quot;%1&quot;, only %2</source>
        <translation>es gibt keine Projektion „%1“, nur %2</translation>
    </message>
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
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 streams</source>
        <translation>%1 Streams</translation>
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
        <source>Prints the state of a stream of STORE at a version or time, or at its end.</source>
        <translation>Gibt den Zustand eines Streams von STORE bei einer Version oder Zeit aus oder an seinem Ende.</translation>
    </message>
    <message>
        <source>The stream.</source>
        <translation>Der Stream.</translation>
    </message>
    <message>
        <source>How to build the state: merge (default), last, count or patch.</source>
        <translation>Wie der Zustand aufgebaut wird: merge (Vorgabe), last, count oder patch.</translation>
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
    <name>hindcast::languages</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
</TS>
