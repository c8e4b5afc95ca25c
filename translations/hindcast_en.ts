<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hindcast::AlignedView</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::BranchReplayText</name>
    <message numerus="yes">
        <source>%1 has %n more events than when this branch was made.</source>
        <translation>
            <numerusform>%1 has %n more event than when this branch was made.</numerusform>
            <numerusform>%1 has %n more events than when this branch was made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::BranchesPanel</name>
    <message numerus="yes">
        <source>It comes to another state: %n fields differ.</source>
        <translation>
            <numerusform>It comes to another state: %n field differs.</numerusform>
            <numerusform>It comes to another state: %n fields differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::BreakpointList</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>could not be evaluated at %n events, first at %1: %2</source>
        <translation>
            <numerusform>could not be evaluated at %n event, first at %1: %2</numerusform>
            <numerusform>could not be evaluated at %n events, first at %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::CommandListModel</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::DebugHead</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::DifferenceBandView</name>
    <message numerus="yes">
        <source>%n stretches</source>
        <translation>
            <numerusform>%n stretch</numerusform>
            <numerusform>%n stretches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events fail</source>
        <translation>
            <numerusform>%n event fails</numerusform>
            <numerusform>%n events fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::DifferenceList</name>
    <message numerus="yes">
        <source>%n differ in the same way</source>
        <translation>
            <numerusform>%n differs in the same way</numerusform>
            <numerusform>%n differ in the same way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::DifferencePanel</name>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of change</source>
        <translation>
            <numerusform>%n kind of change</numerusform>
            <numerusform>%n kinds of change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::EventFacts</name>
    <message numerus="yes">
        <source>more than %n events</source>
        <translation>
            <numerusform>more than %n event</numerusform>
            <numerusform>more than %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::HistoryChart</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::HistoryPane</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerFilterMenu</name>
    <message numerus="yes">
        <source>%Ln more: type their names</source>
        <translation>
            <numerusform>%Ln more: type their names</numerusform>
            <numerusform>%Ln more: type their names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::LedgerHead</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events</source>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::MainWindow</name>
    <message numerus="yes">
        <source> + %n upcaster files</source>
        <translation>
            <numerusform> + %n upcaster file</numerusform>
            <numerusform> + %n upcaster files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::MappingTables</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stream(s)</source>
        <translation>
            <numerusform>%Ln stream</numerusform>
            <numerusform>%Ln streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event type(s)</source>
        <translation>
            <numerusform>%Ln event type</numerusform>
            <numerusform>%Ln event types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::PartitionList</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptListModel</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptTemplate</name>
    <message numerus="yes">
        <source>%n byte(s) that are no text</source>
        <translation>
            <numerusform>%n byte that is no text</numerusform>
            <numerusform>%n bytes that are no text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::ScriptsPanel</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::SpeedMenu</name>
    <message numerus="yes">
        <source>%n events a second</source>
        <translation>
            <numerusform>%n event a second</numerusform>
            <numerusform>%n events a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::StatePanel</name>
    <message numerus="yes">
        <source>%n earlier events could not be applied</source>
        <translation>
            <numerusform>%n earlier event could not be applied</numerusform>
            <numerusform>%n earlier events could not be applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::StatusLine</name>
    <message numerus="yes">
        <source>%n bad records</source>
        <translation>
            <numerusform>%n bad record</numerusform>
            <numerusform>%n bad records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln stream</numerusform>
            <numerusform>%Ln streams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::StreamTreeModel</name>
    <message numerus="yes">
        <source>%1, %Ln streams</source>
        <translation>
            <numerusform>%1, %Ln stream</numerusform>
            <numerusform>%1, %Ln streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln events</source>
        <translation>
            <numerusform>%1, %Ln event</numerusform>
            <numerusform>%1, %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::TimelineText</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::TraceLanesView</name>
    <message numerus="yes">
        <source>%n streams</source>
        <translation>
            <numerusform>%n stream</numerusform>
            <numerusform>%n streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more close by</source>
        <translation>
            <numerusform>and %Ln more close by</numerusform>
            <numerusform>and %Ln more close by</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::TraceList</name>
    <message numerus="yes">
        <source>and more than %n more</source>
        <translation>
            <numerusform>and more than %n more</numerusform>
            <numerusform>and more than %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::TracePanel</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln stream</numerusform>
            <numerusform>%Ln streams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::UpcastView</name>
    <message numerus="yes">
        <source>Split into %n events by %1.</source>
        <translation>
            <numerusform>Split into %n event by %1.</numerusform>
            <numerusform>Split into %n events by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::WatchList</name>
    <message numerus="yes">
        <source>changed at %n events so far</source>
        <translation>
            <numerusform>changed at %n event so far</numerusform>
            <numerusform>changed at %n events so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed at %n events</source>
        <translation>
            <numerusform>changed at %n event</numerusform>
            <numerusform>changed at %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::WhenPanel</name>
    <message numerus="yes">
        <source>every version of %n streams</source>
        <translation>
            <numerusform>every version of %n stream</numerusform>
            <numerusform>every version of %n streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every version of %n partitions</source>
        <translation>
            <numerusform>every version of %n partition</numerusform>
            <numerusform>every version of %n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intervals</source>
        <translation>
            <numerusform>%n interval</numerusform>
            <numerusform>%n intervals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::WhenText</name>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
</TS>
