namespace Prtr.Ingest.Notices;

/// <summary>Where a person gets notices by mail.</summary>
/// <param name="Language">kk, ru or en.</param>
/// <param name="IsConfirmed">Whether the code that was sent there has been typed.</param>
public sealed record NoticeAddress(long Id, string Address, string Language, bool IsConfirmed);
