namespace Prtr.Search.Database;

/// <summary>A backup came into the place of the register while a data release of the former one was being read: nothing of the two is mixed, so whoever asked has to ask anew.</summary>
public sealed class RegisterRestoredException() : Exception("The register was restored from a backup while it was being read.");
