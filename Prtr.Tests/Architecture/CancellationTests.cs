using System.Data.Common;
using System.Reflection;
using Dapper;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Prtr.Tests.Architecture;

/// <summary>What asks a database stops when the asker is gone: read from the compiled code, so that no way of writing a call escapes.</summary>
public class CancellationTests
{
    // Gives its turn back when the work was cancelled, too.
    private static readonly string[] MayGoOn = ["Prtr.Ingest.Intake.RelayClaim.DisposeAsync"];

    [Theory]
    [InlineData("Prtr.Search")]
    [InlineData("Prtr.Ingest")]
    [InlineData("Prtr.Web")]
    public void Whoever_asks_a_database_passes_the_token(string project) =>
        Assert.DoesNotContain(WithoutToken(Assembly.Load(project)), call => !MayGoOn.Any(call.StartsWith));

    [Fact]
    public void A_call_that_passes_none_is_seen()
    {
        var own = typeof(Careless).FullName!.Replace('+', '.');
        var seen = WithoutToken(typeof(Careless).Assembly).Where(call => call.StartsWith(own, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        string[] careless = ["ByDapper calls ExecuteAsync", "Directly calls OpenAsync", "WithDefault calls .ctor", "WithNone calls .ctor"];
        Assert.Equal(string.Join('\n', careless.Select(call => $"{own}.{call}")), string.Join('\n', seen));
    }

    private static IEnumerable<string> WithoutToken(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody
               from instruction in Instructions(method.Body)
               where instruction.Operand is MethodReference called && Asks(called) && !PassesToken(called, instruction)
               select $"{Source(type, method)} calls {((MethodReference)instruction.Operand).Name}",
        ];
    }

    private static bool Asks(MethodReference called) => called.DeclaringType switch
    {
        { FullName: "Dapper.SqlMapper" } => called.Parameters is [{ ParameterType.Name: nameof(System.Data.IDbConnection) or nameof(DbConnection) }, ..],
        { FullName: "Dapper.CommandDefinition" } => called.Name == ".ctor",
        { Namespace: "System.Data.Common" or "Microsoft.Data.Sqlite" or "Microsoft.Data.SqlClient" } =>
            called.Name.EndsWith("Async", StringComparison.Ordinal) && called.Name is not ("DisposeAsync" or "CloseAsync"),
        _ => false,
    };

    private static bool PassesToken(MethodReference called, Instruction call) => called.Parameters.LastOrDefault()?.ParameterType.Name switch
    {
        nameof(CommandDefinition) => true,
        nameof(CancellationToken) => !IsNone(call.Previous),
        _ => false,
    };

    // What was pushed, followed back through the variables that the compiler put it into.
    private static bool IsNone(Instruction pushed)
    {
        for (var before = pushed.Previous; pushed is { OpCode.Code: Code.Ldloc, Operand: var kept } && before is not null; before = before.Previous)
        {
            if (before.Operand == kept && before is { OpCode.Code: Code.Ldloca, Next.OpCode.Code: Code.Initobj })
            {
                return true;
            }

            pushed = before.Operand == kept && before.OpCode.Code == Code.Stloc ? before.Previous : pushed;
        }

        return pushed.Operand is MethodReference { Name: "get_None" };
    }

    private static Mono.Collections.Generic.Collection<Instruction> Instructions(Mono.Cecil.Cil.MethodBody body)
    {
        body.SimplifyMacros();
        return body.Instructions;
    }

    // Where the compiler made a class or a method of one, the method that was written.
    private static string Source(TypeDefinition type, MethodDefinition method)
    {
        var (owner, name) = (type, method.Name);
        while (owner.Name.StartsWith('<'))
        {
            (owner, name) = (owner.DeclaringType, owner.Name.Contains(">d__", StringComparison.Ordinal) ? owner.Name : name);
        }

        return $"{owner.FullName.Replace('/', '.')}.{(name.StartsWith('<') ? name[1..name.IndexOf('>', StringComparison.Ordinal)] : name)}";
    }

    private static class Careless
    {
        public static Task<int> ByDapper(DbConnection connection) => connection.ExecuteAsync("select 1");

        public static Task<int> WithDefault(DbConnection connection) => connection.ExecuteAsync(new CommandDefinition("select 1"));

        public static Task<int> WithNone(DbConnection connection) =>
            connection.ExecuteAsync(new CommandDefinition("select 1", cancellationToken: CancellationToken.None));

        public static async Task Directly(DbConnection connection) => await connection.OpenAsync();
    }
}
