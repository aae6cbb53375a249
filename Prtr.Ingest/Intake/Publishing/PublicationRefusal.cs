namespace Prtr.Ingest.Intake.Publishing;

/// <summary>Why a year was not published: nothing has changed.</summary>
/// <param name="Held">Reports of the year with an open question that were not left out by name.</param>
/// <param name="NotHeld">Numbers that were to be left out and are no held reports of the year.</param>
public sealed record PublicationRefusal(int Year, IReadOnlyList<long> Held, IReadOnlyList<long> NotHeld);

/// <summary>What came of the wish to publish a year.</summary>
/// <param name="Release">Null when nothing of the year was waiting, or it was refused.</param>
/// <param name="Refusal">Null when it was not refused.</param>
public sealed record PublicationOutcome(PublishedRelease? Release, PublicationRefusal? Refusal);
