using System.Globalization;
using System.Text;
using QRCoder;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>A QR code as one path of bars, for an inline picture that needs neither a style nor another request.</summary>
public sealed record QrPath(int Size, string Path)
{
    public static QrPath Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Length; x++)
            {
                var from = x;
                while (x < row.Length && row[x]) x++;
                if (x > from) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}z");
            }
        }

        return new QrPath(data.ModuleMatrix.Count, path.ToString());
    }
}
