namespace Prtr.Search.Database.SqlServer;

/// <summary>Writers take turns by an application lock, which ends with their transaction; the table write_turn counts changes of the writer.</summary>
internal static class WriteTurn
{
    /// <summary>Waits for the turn and notes whose it is. While the schema is being made the table is not there yet.</summary>
    public const string Take = """
        declare @taken int;
        exec @taken = sp_getapplock @Resource = N'prtr', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 300000;
        if @taken < 0
            throw 51000, N'Another process has been writing to the register for five minutes; try again when it has finished.', 1;
        if object_id('write_turn') is not null
            update write_turn set number = number + 1, holder = @holder where holder <> @holder;
        """;

    public const string Number = "select number from write_turn";
}
