using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Prtr.Tests.Database;

/// <summary>Every text that compiled code loads, wherever it is written: constants are in it as they were put together.</summary>
internal static class TextsInCode
{
    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    /// <summary>The texts of each method that has any, with the full name of the outermost type that holds it.</summary>
    public static IReadOnlyList<(string Type, IReadOnlyList<string> Texts)> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var texts = new List<(string, IReadOnlyList<string>)>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0)
            {
                var type = NameOf(metadata, method.GetDeclaringType());
                texts.Add((type, TextsOf(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader(), metadata)));
            }
        }

        return texts;
    }

    private static List<string> TextsOf(BlobReader code, MetadataReader metadata)
    {
        var texts = new List<string>();
        while (code.RemainingBytes > 0)
        {
            short value = code.ReadByte();
            var operand = Operands[value == 0xfe ? (short)(0xfe00 | code.ReadByte()) : value];
            if (operand == OperandType.InlineString)
            {
                texts.Add(metadata.GetUserString(MetadataTokens.UserStringHandle(code.ReadInt32() & 0xffffff)));
            }
            else
            {
                var size = SizeOf(operand, ref code);
                code.Offset += size;
            }
        }

        return texts;
    }

    private static int SizeOf(OperandType operand, ref BlobReader code) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => code.ReadInt32() * 4,
        _ => 4,
    };

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? NameOf(metadata, outer)
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
